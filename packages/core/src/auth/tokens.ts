import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { LinkPurpose } from "./link-store";

/**
 * A 256-bit link token that can be derived again from the installation's secret: the database keeps only its hash,
 * and neither events nor jobs carry it. A higher `generation` gives another token.
 */
export const linkToken = (
  secret: Buffer,
  purpose: "invitation" | "unsubscribe" | LinkPurpose,
  id: string,
  generation: number,
): string => {
  const key = Buffer.from(hkdfSync("sha256", secret, "", `gatehouse.link.${purpose}`, 32));
  return createHmac("sha256", key).update(`${id}.${generation}`).digest("base64url");
};

export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Compares in the same time whatever the difference. */
export const isSameToken = (given: string, expected: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(expected)));

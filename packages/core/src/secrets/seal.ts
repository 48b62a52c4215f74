import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Config } from "../context";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

const keyOf = ({ secret }: Pick<Config, "secret">): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, "", "gatehouse.secrets-at-rest", 32));

/**
 * Encrypts a secret for the database with a key that only the installation's secret gives. `place` says what it belongs
 * to: moved elsewhere, it does not open.
 */
export const seal = (config: Pick<Config, "secret">, place: string, text: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, keyOf(config), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
};

/** What `seal` was given; throws when secret or place is another, or the text was changed. */
export const unseal = (config: Pick<Config, "secret">, place: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, "base64");
  const decipher = createDecipheriv(algorithm, keyOf(config), bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString("utf8");
};

import { AppError } from "@gatehouse/shared/errors";
import type { Config, Deps } from "../context";
import type { Tx } from "../db/transaction";
import type { LinkDoc, LinkPurpose } from "./link-store";
import { hashToken, linkToken } from "./tokens";

const minuteMs = 60_000;
/** After a link expired: so long it can say what became of it. */
const rememberedMs = 30 * 24 * 60 * minuteMs;

/** The token of a link, derived anew when the mail goes out: neither events nor jobs carry it. */
export const tokenOf = (
  { secret }: Pick<Config, "secret">,
  { _id, purpose }: Pick<LinkDoc, "_id" | "purpose">,
): string => linkToken(secret, purpose, _id, 1);

/** Makes the one link of this purpose that works for the user; older ones die. Emit the event that mails its id. */
export const issueLink = async (
  tx: Tx<Deps>,
  link: Pick<LinkDoc, "purpose" | "userId" | "email"> & { validMinutes: number },
): Promise<LinkDoc> => {
  const { validMinutes, ...rest } = link;
  const now = tx.now();
  const _id = tx.newId("link");
  const expiresAt = new Date(now.getTime() + validMinutes * minuteMs);
  const doc: LinkDoc = {
    _id,
    ...rest,
    tokenHash: hashToken(tokenOf(tx.config, { _id, purpose: link.purpose })),
    status: "open",
    createdAt: now,
    expiresAt,
    forgottenAt: new Date(expiresAt.getTime() + rememberedMs),
  };
  await tx.stores.links.replaceForUser(link.userId, link.purpose);
  await tx.stores.links.insert(doc);
  return doc;
};

/** The link, if it works; throws `link.not-found`, `link.expired`, `link.used` or `link.replaced`. */
export const findUsableLink = async (
  ctx: Pick<Deps, "stores" | "now">,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkDoc> => {
  const link = await ctx.stores.links.findByTokenHash(purpose, hashToken(token));
  if (!link) throw new AppError("link.not-found");
  if (link.status !== "open") throw new AppError(`link.${link.status}`);
  if (link.expiresAt <= ctx.now()) throw new AppError("link.expired");
  return link;
};

/** Uses the link up; of two at once one gets it, the other reads `link.used`. */
export const claimLink = async (tx: Tx<Deps>, purpose: LinkPurpose, token: string): Promise<LinkDoc> => {
  const link = await tx.stores.links.claimByTokenHash(purpose, hashToken(token), tx.now());
  if (link) return link;
  await findUsableLink(tx, purpose, token);
  throw new AppError("link.used");
};

/** For `isStillWanted` of the event that mails a link. */
export const isLinkOpen = async ({ links }: Deps["stores"], id: string): Promise<boolean> =>
  (await links.findForJob(id))?.status === "open";

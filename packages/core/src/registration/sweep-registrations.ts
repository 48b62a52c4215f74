import { audit } from "../audit/audit";
import type { Deps } from "../context";
import type { After } from "../db/oldest-first";
import { transaction } from "../db/transaction";
import { getSettings } from "../settings/settings-of";
import { eraseUser } from "../users/erase-user";
import type { UserDoc } from "../users/user-store";
import { showsProvedOnly } from "./proves-email";
import { verificationDays } from "./send-verification";

const batchSize = 100;
const dayMs = 24 * 3_600_000;
/** After the last link for the address expired. */
const graceDays = 30;

/** Nobody sees it: neither its owner, who never came, nor the admins, who decide about proved ones only. */
const isForgotten = async (ctx: Deps, { workspaceId }: UserDoc): Promise<boolean> =>
  workspaceId !== null && showsProvedOnly(ctx.config, await getSettings(ctx, workspaceId));

const sweep = (ctx: Deps, id: string): Promise<void> =>
  transaction({ ...ctx, request: { id: ctx.newId("request"), ip: "", userAgent: "" } }, async (tx) => {
    const user = await tx.stores.users.findForJob(id);
    if (user?.status !== "pending" || user.emailVerified) return;
    await eraseUser(tx, user);
    const { workspaceId, organizationId } = user;
    await audit(tx, { workspaceId, action: "user.lapse", target: { kind: "user", id }, concerns: [organizationId] });
  });

/**
 * Erases registrations whose address nobody proved, thirty days after the last link for it expired. One that was never
 * sent a link stays, and one that an admin decided about before, so that the decision does. Running twice has one effect.
 */
export const sweepRegistrations = async (ctx: Deps): Promise<void> => {
  const before = new Date(ctx.now().getTime() - (verificationDays + graceDays) * dayMs);
  const next = (after: After) => ctx.stores.users.listUnprovedForJob(before, { after, limit: batchSize });
  for (let batch = await next(null); batch.length > 0; ) {
    for (const user of batch) if (await isForgotten(ctx, user)) await sweep(ctx, user._id);
    const last = batch.at(-1);
    batch = last ? await next({ createdAt: last.createdAt, id: last._id }) : [];
  }
};

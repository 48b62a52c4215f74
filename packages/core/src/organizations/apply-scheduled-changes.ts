import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import { fullName } from "../users/full-name";
import { resumeNow } from "./resume-now";
import { suspendNow } from "./suspend-now";

/** The others come with the next run. */
const mostAtOnce = 1_000;

/** Reads it anew: what was called off or changed in this moment does not happen. */
const apply = (ctx: Deps, id: string): Promise<void> =>
  transaction({ ...ctx, request: { id: ctx.newId("request"), ip: "", userAgent: "" } }, async (tx) => {
    const organization = await tx.stores.organizations.findForJob(id);
    const scheduled = organization?.scheduled;
    if (!scheduled || scheduled.at > tx.now()) return;
    const { by, kind } = scheduled;
    if (kind === "resume") {
      await resumeNow(tx, organization, by);
      return;
    }
    const user = await tx.stores.users.findForJob(by);
    const { reason, resumeAt } = scheduled;
    await suspendNow(tx, organization, { reason, resumeAt, by: { id: by, name: user ? fullName(user) : "An admin" } });
  });

/** Suspends and resumes the organizations whose time has come. Running twice has one effect. */
export const applyScheduledChanges = async (ctx: Deps): Promise<void> => {
  for (const { _id } of await ctx.stores.organizations.listDueForJob(ctx.now(), mostAtOnce)) await apply(ctx, _id);
};

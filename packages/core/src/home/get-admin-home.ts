import type { AuditAction } from "@gatehouse/shared/audit/audit-entry";
import type { AdminHome } from "@gatehouse/shared/home/admin-home";
import { mostCounted } from "@gatehouse/shared/page";
import { listApprovals } from "../approvals/list-approvals";
import { presentAudit } from "../audit/present-audit";
import type { UserCtx } from "../context";

const shownWaiting = 5;
const shownChanges = 6;
/** Read once, and not further when all of them are of the kinds left out. */
const readChanges = 60;

const leftOut: readonly AuditAction[] = [
  "session.start",
  "session.fail",
  "session.revoke",
  "session.revoke-others",
  "user.update-profile",
];

const recentChanges = async (ctx: UserCtx) => {
  const entries = await ctx.stores.audit.listNewest(ctx.actor.workspaceId, readChanges);
  return presentAudit(ctx, entries.filter(({ action }) => !leftOut.includes(action)).slice(0, shownChanges));
};

/** Ticks follow the data: nobody has to remember to set them. */
const checklistOf = async ({ stores, actor, config }: UserCtx): Promise<AdminHome["checklist"]> => {
  const colleagues = (await stores.users.countRealPeople(actor.workspaceId, mostCounted)) - 1;
  return [
    { key: "invite-colleague", isDone: colleagues > 0, count: colleagues },
    { key: "publish-product", isDone: false, count: 0 },
    { key: "connect-model", isDone: false, count: 0 },
    { key: "set-budget", isDone: false, count: 0 },
    { key: "configure-email", isDone: config.emailEnabled, count: null },
  ];
};

export const getAdminHome = async (ctx: UserCtx): Promise<AdminHome> => {
  const [{ items, total }, changes, checklist, hasSampleData] = await Promise.all([
    listApprovals(ctx, { limit: shownWaiting }),
    recentChanges(ctx),
    checklistOf(ctx),
    ctx.stores.sampleData.exists(ctx.actor.workspaceId),
  ]);
  return { waiting: { items, total }, changes, checklist, hasSampleData };
};

import type { Approval, ListApprovalsInput } from "@gatehouse/shared/approvals/approval";
import { mostCounted, type Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import type { After } from "../db/oldest-first";
import { showsProvedOnly } from "../registration/proves-email";
import { getSettings } from "../settings/settings-of";
import { countApprovals } from "./count-approvals";
import { presentApprovals } from "./present-approval";

const placeOf = (cursor: string): NonNullable<After> => ({
  createdAt: new Date(Number(cursor.slice(0, 13))),
  id: cursor.slice(14),
});

const cursorOf = ({ createdAt, id }: NonNullable<After>): string =>
  `${String(createdAt.getTime()).padStart(13, "0")}_${id}`;

const inOrder = (a: Approval, b: Approval): number =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);

/** One queue of people and organizations, who waits longest first. */
export const listApprovals = async (ctx: UserCtx, input: ListApprovalsInput): Promise<Page<Approval>> => {
  const { kind, cursor, limit } = input;
  const { workspaceId } = ctx.actor;
  const provedOnly = showsProvedOnly(ctx.config, await getSettings(ctx, workspaceId));
  const page = { after: cursor ? placeOf(cursor) : null, limit: limit + 1 };
  const [people, organizations, counts] = await Promise.all([
    kind === "organization" ? [] : ctx.stores.users.listPending(workspaceId, { ...page, provedOnly }),
    kind === "person" ? [] : ctx.stores.organizations.listPending(workspaceId, page),
    countApprovals(ctx),
  ]);
  const found = (await presentApprovals(ctx, { people, organizations })).sort(inOrder);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const total = kind ? counts[kind] : counts.person + counts.organization;
  return {
    items,
    nextCursor: last && found.length > limit ? cursorOf(last) : null,
    total: Math.min(total, mostCounted),
    isTotalExact: total <= mostCounted,
  };
};

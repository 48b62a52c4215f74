import type {
  Organization,
  OrganizationDetail,
  OrganizationRow,
  ScheduledChange,
} from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";
import { named } from "../named";
import { getSettings } from "../settings/settings-of";
import { fullName } from "../users/full-name";
import { namesOfUsers } from "../users/names-of-users";
import { boundedCount } from "./bounded-count";
import type { OrganizationDoc } from "./organization-store";

/** How many admins are named where an organization is spoken of. */
export const adminsNamed = 3;

const withoutAuthor = (scheduled: OrganizationDoc["scheduled"]): ScheduledChange | null => {
  if (!scheduled) return null;
  const { by: _, ...change } = scheduled;
  return change;
};

const toOrganization = (doc: OrganizationDoc): Organization => ({
  id: doc._id,
  number: doc.number,
  name: doc.name,
  isDefault: doc.isDefault,
  status: doc.status,
  statusReason: doc.statusReason,
  statusChangedAt: doc.statusChangedAt,
  scheduled: withoutAuthor(doc.scheduled),
  extra: doc.extra,
  createdAt: doc.createdAt,
});

/** With bounded counts: a list costs the same whether an organization has ten people or a hundred thousand. */
export const presentOrganizationRow = async ({ stores }: UserCtx, doc: OrganizationDoc): Promise<OrganizationRow> => {
  const reach = { workspaceId: doc.workspaceId, organizationId: doc._id };
  const [members, admins] = await Promise.all([
    stores.members.countUpTo(reach),
    stores.members.listAdmins(reach, adminsNamed),
  ]);
  return {
    ...toOrganization(doc),
    members: boundedCount(members),
    admins: admins.map((user) => ({ id: user._id, name: fullName(user) })),
  };
};

export const presentOrganization = async (ctx: UserCtx, doc: OrganizationDoc): Promise<OrganizationDetail> => {
  const { stores } = ctx;
  const { workspaceId, requestedBy, statusChangedBy } = doc;
  const scheduledBy = doc.scheduled?.by ?? null;
  const reach = { workspaceId, organizationId: doc._id };
  const [row, teams, openInvitations, names, { registration }] = await Promise.all([
    presentOrganizationRow(ctx, doc),
    stores.teams.count(reach),
    stores.invitations.countOpen(reach, ctx.now()),
    namesOfUsers(ctx, [requestedBy, statusChangedBy, scheduledBy]),
    getSettings(ctx, workspaceId),
  ]);
  return {
    ...row,
    updatedAt: doc.updatedAt,
    teams,
    openInvitations,
    requestedBy: named(requestedBy, names),
    statusChangedBy: named(statusChangedBy, names),
    scheduledBy: named(scheduledBy, names),
    fields: registration.extraFields.filter(({ audience }) => audience === "organizations"),
  };
};

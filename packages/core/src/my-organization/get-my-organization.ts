import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { UserCtx } from "../context";
import { presentRequest } from "../organization-requests/present-request";
import { boundedCount } from "../organizations/bounded-count";
import type { OrganizationDoc } from "../organizations/organization-store";
import { getSettings } from "../settings/settings-of";

const countsOf = async (
  { stores, now }: UserCtx,
  { _id: organizationId, workspaceId }: OrganizationDoc,
): Promise<NonNullable<MyOrganization["organization"]>["counts"]> => {
  const reach = { workspaceId, organizationId };
  const [members, teams, openInvitations] = await Promise.all([
    stores.members.countUpTo(reach),
    stores.teams.count(reach),
    stores.invitations.countOpen(reach, now()),
  ]);
  return { members: boundedCount(members), teams, openInvitations };
};

const present = async (ctx: UserCtx, doc: OrganizationDoc): Promise<NonNullable<MyOrganization["organization"]>> => ({
  id: doc._id,
  number: doc.number,
  name: doc.name,
  extra: doc.extra,
  createdAt: doc.createdAt,
  updatedAt: doc.updatedAt,
  counts: await countsOf(ctx, doc),
});

export const getMyOrganization = async (ctx: UserCtx): Promise<MyOrganization> => {
  const { organization, user, workspaceId } = ctx.actor;
  const { registration } = await getSettings(ctx, workspaceId);
  const request = await ctx.stores.organizations.findLastRequestOf(workspaceId, user._id);
  const isStranger = organization?.isDefault === true;
  return {
    organization: organization && !(isStranger && user.role === "member") ? await present(ctx, organization) : null,
    registration: isStranger
      ? {
          isOpen: registration.peopleMayRegisterOrganizations,
          isApprovedAtOnce: registration.autoApproveOrganizations,
          request: request && presentRequest(request),
        }
      : null,
    extraFields: registration.extraFields.filter(({ audience }) => audience === "organizations"),
  };
};

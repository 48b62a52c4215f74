import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import type { Deps } from "../context";
import { searchable } from "../db/searchable";
import { type InviteCodeDoc, neverExpires } from "../invite-codes/invite-code-store";

let codes = 0;

/** An active code without limits; unless told otherwise it leads to the team of all members of the default organization. */
export const seedInviteCode = async (
  world: Deps,
  workspaceId: string,
  overrides: Partial<InviteCodeDoc> = {},
): Promise<InviteCodeDoc> => {
  codes += 1;
  const code = overrides.code ?? `SPRING-${codes.toString().padStart(4, "0")}`;
  const organizationId =
    overrides.organizationId ?? (await world.stores.organizations.findDefault(workspaceId))?._id ?? "";
  const teamId = overrides.teamId ?? (await world.stores.teams.findDefault(workspaceId, organizationId))?._id ?? "";
  const now = world.now();
  const doc: InviteCodeDoc = {
    _id: world.newId("inviteCode"),
    workspaceId,
    code,
    key: inviteCodeKey(code),
    search: searchable(code),
    isActive: true,
    quota: null,
    used: 0,
    expiresAt: neverExpires,
    organizationId,
    teamId,
    moreTeamIds: [],
    isTeamGone: false,
    role: "member",
    emailDomains: [],
    autoApprove: true,
    createdBy: "usr_nobody",
    createdAt: now,
    updatedAt: now,
    ...overrides,
  };
  await world.stores.inviteCodes.insert(doc);
  return doc;
};

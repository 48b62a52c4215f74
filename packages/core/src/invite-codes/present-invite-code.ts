import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import type { UserCtx } from "../context";
import { named } from "../named";
import { namesOfOrganizations } from "../organizations/names-of-organizations";
import { namesOfUsers } from "../users/names-of-users";
import { stateOf } from "./find-usable-invite-code";
import { registrationPath } from "./invite-code-path";
import { type InviteCodeDoc, neverExpires } from "./invite-code-store";

const namesOfTeams = async ({ stores, actor }: UserCtx, docs: InviteCodeDoc[]): Promise<Map<string, string>> => {
  const ids = docs.flatMap(({ teamId, moreTeamIds }) => [teamId, ...moreTeamIds]);
  const { workspaceId } = actor;
  const teams = await stores.teams.listByIds({ workspaceId }, [...new Set(ids)]);
  return new Map(teams.map(({ _id, name }) => [_id, name]));
};

/** Documents of one page as people see them, with the names they point to. */
export const presentInviteCodes = async (ctx: UserCtx, docs: InviteCodeDoc[]): Promise<InviteCode[]> => {
  const [organizations, teams, creators] = await Promise.all([
    namesOfOrganizations(ctx, docs),
    namesOfTeams(ctx, docs),
    namesOfUsers(
      ctx,
      docs.map(({ createdBy }) => createdBy),
    ),
  ]);
  return docs.map((doc) => ({
    id: doc._id,
    code: doc.code,
    link: ctx.config.publicUrl + registrationPath(doc.code),
    state: stateOf(doc, ctx.now()),
    used: doc.used,
    quota: doc.quota,
    expiresAt: doc.expiresAt >= neverExpires ? null : doc.expiresAt,
    organization: named(doc.organizationId, organizations),
    team: named(doc.teamId, teams),
    moreTeams: doc.moreTeamIds.flatMap((id) => named(id, teams) ?? []),
    role: doc.role,
    emailDomains: doc.emailDomains,
    autoApprove: doc.autoApprove,
    createdBy: named(doc.createdBy, creators),
    createdAt: doc.createdAt,
    updatedAt: doc.updatedAt,
  }));
};

export const presentInviteCode = async (ctx: UserCtx, doc: InviteCodeDoc): Promise<InviteCode> => {
  const [inviteCode] = await presentInviteCodes(ctx, [doc]);
  if (!inviteCode) throw new Error("one document makes one code");
  return inviteCode;
};

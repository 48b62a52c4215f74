import type { Team } from "@gatehouse/shared/organizations/team";
import type { UserCtx } from "../context";
import { boundedCount } from "./bounded-count";
import type { TeamDoc } from "./team-store";

/** Teams of one page, with the organizations they belong to and bounded counts of their members. */
export const presentTeams = async ({ stores, actor }: UserCtx, docs: TeamDoc[]): Promise<Team[]> => {
  const { workspaceId } = actor;
  const organizations = await stores.organizations.listByIds(workspaceId, [
    ...new Set(docs.map(({ organizationId }) => organizationId)),
  ]);
  return Promise.all(
    docs.map(async ({ _id, name, isDefault, organizationId, createdAt }) => {
      const organization = organizations.find((one) => one._id === organizationId);
      return {
        id: _id,
        name,
        isDefault,
        organization: {
          id: organizationId,
          name: organization?.name ?? "",
          isDefault: organization?.isDefault ?? false,
        },
        members: boundedCount(await stores.members.countOfTeamUpTo({ workspaceId, organizationId }, _id)),
        createdAt,
      };
    }),
  );
};

export const presentTeam = async (ctx: UserCtx, doc: TeamDoc): Promise<Team> => {
  const [team] = await presentTeams(ctx, [doc]);
  if (!team) throw new Error("one document makes one team");
  return team;
};

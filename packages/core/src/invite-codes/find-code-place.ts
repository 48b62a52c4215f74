import { AppError } from "@gatehouse/shared/errors";
import type { CreateInviteCodeInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { UserCtx } from "../context";
import { findPlace } from "../organizations/find-place";
import type { InviteCodeDoc } from "./invite-code-store";

type Asked = Pick<CreateInviteCodeInput, "organizationId" | "teamId" | "moreTeamIds" | "role">;

/** Where a code is to lead; throws `organization.not-found` or `team.not-found`. */
export const findCodePlace = async (
  ctx: UserCtx,
  { role, organizationId, teamId, moreTeamIds }: Asked,
): Promise<Pick<InviteCodeDoc, "organizationId" | "teamId" | "moreTeamIds">> => {
  const teamIds = [...(teamId ? [teamId] : []), ...moreTeamIds];
  const place = await findPlace(ctx, ctx.actor.workspaceId, { role, organizationId, teamIds });
  const mainTeamId = teamId ?? place.teamIds[0];
  if (!place.organizationId || !mainTeamId) throw new AppError("team.not-found");
  return {
    organizationId: place.organizationId,
    teamId: mainTeamId,
    moreTeamIds: [...new Set(moreTeamIds)].filter((id) => id !== mainTeamId),
  };
};

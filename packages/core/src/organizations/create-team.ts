import { AppError } from "@gatehouse/shared/errors";
import type { CreateTeamInput, Team } from "@gatehouse/shared/organizations/team";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { insertTeam } from "./new-organization";
import { presentTeam } from "./present-teams";
import { reachInto } from "./reach-into";

/** A team without members yet. Throws `organization.not-found`, `organization.wrong-status` or `team.name-taken`. */
export const createTeam = async (ctx: UserCtx, { name, organizationId }: CreateTeamInput): Promise<Team> => {
  const { workspaceId, organizationId: asked } = await reachInto(ctx, organizationId);
  const team = await transaction(ctx, async (tx) => {
    const { organizations } = tx.stores;
    const organization = asked
      ? await organizations.find(workspaceId, asked)
      : await organizations.findDefault(workspaceId);
    if (!organization) throw new AppError("organization.not-found");
    if (organization.status === "pending" || organization.status === "rejected")
      throw new AppError("organization.wrong-status");
    const created = await insertTeam(tx, organization, { name, isDefault: false });
    const target = { kind: "team", id: created._id } as const;
    const details = { name, organization: organization.name };
    await audit(tx, { workspaceId, action: "team.create", target, details, concerns: [organization._id] });
    return created;
  });
  return presentTeam(ctx, team);
};

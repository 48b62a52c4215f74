import type { CreateOrganizationInput, OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { createOrganizationWithTeam } from "./new-organization";
import { presentOrganization } from "./present-organization";
import { readAnswersOfAdmin } from "./read-answers-of-admin";

/** An active organization with its team of all members. Throws `organization.name-taken`. */
export const createOrganization = async (
  ctx: UserCtx,
  { name, extra }: CreateOrganizationInput,
): Promise<OrganizationDetail> => {
  const { workspaceId } = ctx.actor;
  const answers = await readAnswersOfAdmin(ctx, extra);
  const created = await transaction(ctx, async (tx) => {
    const { organization } = await createOrganizationWithTeam(tx, { workspaceId, name, extra: answers });
    const target = { kind: "organization", id: organization._id } as const;
    await audit(tx, { workspaceId, action: "organization.create", target, details: { name } });
    return organization;
  });
  return presentOrganization(ctx, created);
};

import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, UpdateOrganizationInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { nameFieldsOf } from "./new-organization";
import { presentOrganization } from "./present-organization";
import { readAnswersOfAdmin } from "./read-answers-of-admin";

/** A new name or other answers. Throws `organization.name-taken`, and `organization.changed-meanwhile` for the later of two. */
export const updateOrganization = async (
  ctx: UserCtx,
  { id, updatedAt, name, extra }: UpdateOrganizationInput,
): Promise<OrganizationDetail> => {
  const { workspaceId } = ctx.actor;
  const answers = await readAnswersOfAdmin(ctx, extra);
  const updated = await transaction(ctx, async (tx) => {
    const before = await getOrganizationInWorkspace(tx, id);
    // A rejected one gave its name free, and one that waits is changed by whoever decides.
    if (before.status === "rejected") throw new AppError("organization.wrong-status");
    const fields = { ...nameFieldsOf(name), extra: answers };
    const after = await tx.stores.organizations.update(workspaceId, { _id: id, updatedAt }, fields, tx.now());
    if (!after) throw new AppError("organization.changed-meanwhile");
    const changes = changesOf(before, after, ["name", "extra"]);
    await audit(tx, { workspaceId, action: "organization.update", target: { kind: "organization", id }, changes });
    return after;
  });
  return presentOrganization(ctx, updated);
};

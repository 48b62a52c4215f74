import { AppError } from "@gatehouse/shared/errors";
import type { DeleteOrganizationInput, OrganizationContents } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getOrganizationContents } from "./get-organization-contents";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { orderDeletion } from "./order-deletion";

const kinds = ["people", "invitations", "inviteCodes"] as const;

/** What there is needs a choice: nobody deletes what was not on the screen. */
const refuseUnasked = (contents: OrganizationContents, input: DeleteOrganizationInput): void => {
  if (kinds.some((kind) => contents[kind] > 0 && !input[kind])) throw new AppError("organization.not-empty");
};

const refuseWrongTargets = async (tx: Tx<UserCtx>, input: DeleteOrganizationInput): Promise<void> => {
  for (const kind of kinds) {
    const organizationId = input[kind]?.organizationId;
    if (!organizationId) continue;
    const organization =
      organizationId === input.id ? null : await tx.stores.organizations.find(tx.actor.workspaceId, organizationId);
    if (organization?.status === "active") continue;
    const fields = { [`${kind}.organizationId`]: "Choose another organization that is active" };
    throw new AppError("organization.not-found", { fields });
  }
};

/**
 * The organization and its teams are gone at once, and its people out; a worker then moves or deletes each, as chosen by
 * kind. Throws `organization.is-default`, `organization.wrong-status` for one that waits for approval,
 * `organization.not-empty` when there is something that no choice was made for, and `organization.not-found`.
 */
export const deleteOrganization = (ctx: UserCtx, input: DeleteOrganizationInput): Promise<void> => {
  const { id } = input;
  return transaction(ctx, async (tx) => {
    const { workspaceId } = tx.actor;
    const { isDefault, status, name } = await getOrganizationInWorkspace(tx, id);
    if (isDefault) throw new AppError("organization.is-default");
    if (status === "pending") throw new AppError("organization.wrong-status");
    const contents = await getOrganizationContents(tx, input);
    refuseUnasked(contents, input);
    await refuseWrongTargets(tx, input);
    if ((await tx.stores.organizations.delete(workspaceId, id)) === 0) throw new AppError("organization.not-found");
    await tx.stores.teams.deleteOfOrganization(workspaceId, id);
    // Who comes in at this very moment is not to be deleted unasked, and an unseen code opens no other door.
    const fates = {
      people: input.people ? input.people.organizationId : contents.defaultOrganization.id,
      invitations: input.invitations?.organizationId ?? null,
      inviteCodes: input.inviteCodes?.organizationId ?? null,
    };
    await orderDeletion(tx, { kind: "organization", id, name, ...fates });
    const target = { kind: "organization", id } as const;
    const concerns = Object.values(fates);
    await audit(tx, { workspaceId, action: "organization.delete", target, details: { name, ...fates }, concerns });
  });
};

import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, SuspendOrganizationInput } from "@gatehouse/shared/organizations/organization";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { fullName } from "../users/full-name";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import type { OrganizationDoc } from "./organization-store";
import { presentOrganization } from "./present-organization";
import { suspendNow } from "./suspend-now";

const schedule = async (
  tx: Tx<UserCtx>,
  before: OrganizationDoc,
  { reason, resumeAt, from }: { reason: string; resumeAt: Date | null; from: Date },
): Promise<OrganizationDoc | null> => {
  const { _id: id, workspaceId, name } = before;
  const scheduled = { kind: "suspend", at: from, reason, resumeAt, by: tx.actor.user._id } as const;
  const after = await tx.stores.organizations.schedule(workspaceId, id, scheduled, tx.now());
  if (!after) return null;
  await audit(tx, {
    workspaceId,
    action: "organization.schedule",
    target: { kind: "organization", id },
    changes: { suspendAt: { before: before.scheduled?.at ?? null, after: from } },
    details: { name, reason },
  });
  return after;
};

const refusePast = (field: "from" | "resumeAt", moment: Date | null, now: Date): void => {
  if (moment && moment <= now) throw new AppError("input.invalid", { fields: { [field]: "Choose a day to come" } });
};

export const suspendOrganizationIn = async (
  tx: Tx<UserCtx>,
  { id, reason, ...moments }: SuspendOrganizationInput,
): Promise<OrganizationDoc> => {
  const { user } = tx.actor;
  const { from, resumeAt } = { from: null, resumeAt: null, ...moments };
  refusePast("from", from, tx.now());
  refusePast("resumeAt", resumeAt, tx.now());
  const organization = await getOrganizationInWorkspace(tx, id);
  if (organization.isDefault) throw new AppError("organization.is-default");
  const changed = from
    ? await schedule(tx, organization, { reason, resumeAt, from })
    : await suspendNow(tx, organization, { reason, resumeAt, by: { id: user._id, name: fullName(user) } });
  if (!changed) throw new AppError("organization.wrong-status");
  return changed;
};

/**
 * Keeps its people out, from the next request or from a set time on; nothing is deleted. Throws
 * `organization.is-default`, and `organization.wrong-status` when it is not active any more.
 */
export const suspendOrganization = async (ctx: UserCtx, input: SuspendOrganizationInput): Promise<OrganizationDetail> =>
  presentOrganization(ctx, await transaction(ctx, (tx) => suspendOrganizationIn(tx, input)));

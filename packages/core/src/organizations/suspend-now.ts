import { audit } from "../audit/audit";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { organizationSuspended } from "./organization-events";
import type { OrganizationDoc } from "./organization-store";

type Suspension = {
  reason: string;
  resumeAt: Date | null;
  /** Whoever ordered it, also when a worker does it. */
  by: { id: string; name: string };
};

/** Suspends it and tells its org admins; null when it is not active any more. */
export const suspendNow = async (
  tx: Tx<RequestCtx & { actor?: Actor | null }>,
  { _id: id, workspaceId, name }: OrganizationDoc,
  { reason, resumeAt, by }: Suspension,
): Promise<OrganizationDoc | null> => {
  const scheduled = resumeAt && ({ kind: "resume", at: resumeAt, by: by.id } as const);
  const decision = { status: "suspended", statusReason: reason, statusChangedBy: by.id, scheduled } as const;
  const suspended = await tx.stores.organizations.changeStatus(workspaceId, id, "active", decision, tx.now());
  if (!suspended) return null;
  const data = { organizationId: id, organizationName: name, suspendedBy: by.name, reason, resumeAt };
  await emit(tx, organizationSuspended, { workspaceId, data });
  const target = { kind: "organization", id } as const;
  await audit(tx, {
    workspaceId,
    action: "organization.suspend",
    target,
    details: { name, reason },
    concerns: [by.id],
  });
  return suspended;
};

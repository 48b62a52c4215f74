import { audit } from "../audit/audit";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { OrganizationDoc } from "./organization-store";

/** Brings back exactly what was suspended, by order of `by`; null when it is not suspended any more. */
export const resumeNow = async (
  tx: Tx<RequestCtx & { actor?: Actor | null }>,
  { _id: id, workspaceId, name }: OrganizationDoc,
  by: string,
): Promise<OrganizationDoc | null> => {
  const decision = { status: "active", statusReason: null, statusChangedBy: by } as const;
  const resumed = await tx.stores.organizations.changeStatus(workspaceId, id, "suspended", decision, tx.now());
  if (!resumed) return null;
  const target = { kind: "organization", id } as const;
  await audit(tx, { workspaceId, action: "organization.resume", target, details: { name }, concerns: [by] });
  return resumed;
};

import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { createOrganizationWithTeam } from "../organizations/new-organization";

/** A workspace is born with its default organization, and every organization with its team of all members. */
export const createWorkspace = async (tx: Tx<Deps>, name: string): Promise<string> => {
  const workspaceId = tx.newId("workspace");
  await tx.stores.workspaces.insert({ _id: workspaceId, name, createdAt: tx.now() });
  await createOrganizationWithTeam(tx, { workspaceId, name: "Default organization", isDefault: true });
  return workspaceId;
};

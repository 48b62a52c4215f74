import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { nameKey } from "../organizations/name-key";

/** A workspace is born with its default organization, and every organization with its team of all members. */
export const createWorkspace = async (tx: Tx<Deps>, name: string): Promise<string> => {
  const createdAt = tx.now();
  const workspaceId = tx.newId("workspace");
  const organizationId = tx.newId("organization");
  const named = (text: string) => ({ name: text, nameKey: nameKey(text), isDefault: true, createdAt, workspaceId });
  await tx.stores.workspaces.insert({ _id: workspaceId, name, createdAt });
  await tx.stores.organizations.insert({ _id: organizationId, ...named("Default organization"), status: "active" });
  await tx.stores.teams.insert({ _id: tx.newId("team"), organizationId, ...named("All members") });
  return workspaceId;
};

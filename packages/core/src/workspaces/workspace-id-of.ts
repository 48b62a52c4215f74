import type { Deps } from "../context";
import type { UserDoc } from "../users/user-store";

/** The workspace somebody acts in: their own, or for a super admin the first one. */
export const workspaceIdOf = async (
  { stores }: Pick<Deps, "stores">,
  { workspaceId }: Pick<UserDoc, "workspaceId">,
): Promise<string> => {
  const id = workspaceId ?? (await stores.workspaces.findFirst())?._id;
  if (!id) throw new Error("The installation has no workspace");
  return id;
};

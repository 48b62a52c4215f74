import type { UserCtx } from "../context";
import { fullName } from "./full-name";

/** Names by id of people that documents point to, super admins among them, in one query. */
export const namesOfUsers = async (
  { stores, actor }: UserCtx,
  pointedTo: (string | null)[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(pointedTo.filter((id) => id !== null))];
  const users = ids.length > 0 ? await stores.users.listByIds([actor.workspaceId, null], ids) : [];
  return new Map(users.map((user) => [user._id, fullName(user)]));
};

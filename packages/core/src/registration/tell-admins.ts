import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import { userRegistered } from "./registration-events";

/** Somebody new stands in the queue. */
export const tellAdmins = (tx: Tx<Deps>, user: UserDoc): Promise<void> => {
  const { _id: userId, email, workspaceId } = user;
  return emit(tx, userRegistered, { workspaceId, data: { userId, name: fullName(user), email } });
};

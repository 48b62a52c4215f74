import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "./user-store";

/** Stores a change of a person; throws `user.changed-meanwhile` when somebody else changed them since `user` was read. */
export const saveUser = async (
  tx: Tx<Deps>,
  user: UserDoc,
  fields: Partial<Omit<UserDoc, "_id">>,
): Promise<UserDoc> => {
  const saved = await tx.stores.users.update(user, fields, tx.now());
  if (!saved) throw new AppError("user.changed-meanwhile");
  return saved;
};

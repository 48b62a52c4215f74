import type { CurrentUser, UpdateProfileInput } from "@gatehouse/shared/users/user";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { auditUser } from "../users/audit-user";
import { getCurrentUser } from "../users/get-current-user";
import { nameFields } from "../users/name-fields";
import { saveUser } from "../users/save-user";

export const updateProfile = (ctx: UserCtx, { firstName, lastName }: UpdateProfileInput): Promise<CurrentUser> =>
  transaction(ctx, async (tx) => {
    const before = tx.actor.user;
    const after = await saveUser(tx, before, nameFields(firstName, lastName, before.email));
    await auditUser(tx, { action: "user.update-profile", before, after });
    return getCurrentUser(tx, after);
  });

import { AppError } from "@gatehouse/shared/errors";
import type { CurrentUser, UpdateProfileInput } from "@gatehouse/shared/users/user";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { fullName } from "./full-name";
import { getCurrentUser } from "./get-current-user";
import { nameFields } from "./name-fields";

export const updateProfile = (ctx: UserCtx, { firstName, lastName }: UpdateProfileInput): Promise<CurrentUser> =>
  transaction(ctx, async (tx) => {
    const { _id, workspaceId, email } = tx.actor.user;
    const user = await tx.stores.users.updateNames(workspaceId, _id, nameFields(firstName, lastName, email), tx.now());
    if (!user) throw new AppError("not-found");
    const details = { before: fullName(tx.actor.user), after: fullName(user) };
    await audit(tx, { workspaceId, action: "user.update-profile", target: { kind: "user", id: _id }, details });
    return getCurrentUser(tx, user);
  });

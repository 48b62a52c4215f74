import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UpdateUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { sendVerification } from "../registration/send-verification";
import { auditUser } from "./audit-user";
import { getUserToChange, refuseInvited } from "./get-user-to-change";
import { nameFields } from "./name-fields";
import { saveUser } from "./save-user";
import type { UserDoc } from "./user-store";

type Fields = Omit<UpdateUserInput, "id" | "updatedAt">;

/**
 * The own address is changed in the profile, where its owner proves the new one. Whoever sets somebody's address can
 * take the account over, so it is not for org admins.
 */
const refuseEmail = (tx: Tx<UserCtx>, user: UserDoc, { email, emailVerified }: Fields): void => {
  const isOther = (email ?? user.email) !== user.email || (emailVerified ?? user.emailVerified) !== user.emailVerified;
  if (isOther && !isAdminRole(tx.actor.user.role)) throw new AppError("auth.forbidden");
  if (user._id === tx.actor.user._id && isOther) throw new AppError("user.is-self");
};

const fieldsFor = (user: UserDoc, { firstName, lastName, email, ...switches }: Fields): Partial<UserDoc> => {
  const names = { firstName: firstName ?? user.firstName, lastName: lastName ?? user.lastName };
  const address = email ?? user.email;
  const isNewAddress = address !== user.email;
  return {
    ...nameFields(names.firstName, names.lastName, address),
    email: address,
    portalAccess: switches.portalAccess ?? user.portalAccess,
    chatAccess: switches.chatAccess ?? user.chatAccess,
    emailVerified: switches.emailVerified ?? (isNewAddress ? false : user.emailVerified),
  };
};

/** Links that were mailed to the former address open nothing any more; the new one is to be proved. */
const followNewAddress = async (tx: Tx<UserCtx>, user: UserDoc): Promise<void> => {
  await tx.stores.links.deleteForUser(user._id);
  if (!user.emailVerified) await sendVerification(tx, user);
};

/** Changes names, address and switches; what is left out stays. Throws `user.email-taken`, `user.changed-meanwhile`. */
export const updateUser = (ctx: UserCtx, { id, updatedAt, ...fields }: UpdateUserInput): Promise<void> =>
  transaction(ctx, async (tx) => {
    const user = await getUserToChange(tx, { id, updatedAt });
    refuseEmail(tx, user, fields);
    if (fields.firstName ?? fields.lastName ?? fields.email) refuseInvited(user);
    const updated = await saveUser(tx, user, fieldsFor(user, fields));
    if (updated.email !== user.email) await followNewAddress(tx, updated);
    await auditUser(tx, { action: "user.update", before: user, after: updated });
  });

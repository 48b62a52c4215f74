import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UpdateUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { setEmail } from "../profile/set-email";
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
  if (user._id === tx.actor.user._id && isOther) throw new AppError("user.is-self");
  if (isOther && !isAdminRole(tx.actor.user.role)) throw new AppError("auth.forbidden");
};

/** Who may enter which face is decided by somebody above; people who run the workspace have nobody above them. */
const refuseOwnSwitches = (tx: Tx<UserCtx>, user: UserDoc, fields: Fields): void => {
  const { portalAccess = user.portalAccess, chatAccess = user.chatAccess } = fields;
  if (user._id !== tx.actor.user._id || isAdminRole(user.role)) return;
  if (portalAccess !== user.portalAccess || chatAccess !== user.chatAccess) throw new AppError("user.is-self");
};

/** The person with the new address, which they are asked to prove unless the admin vouches for it. */
const changeAddress = async (
  tx: Tx<UserCtx>,
  user: UserDoc,
  { email = user.email, emailVerified = false }: Fields,
): Promise<UserDoc> => {
  if (email === user.email) return user;
  await setEmail(tx, user, { email, emailVerified });
  const changed = await getUserToChange(tx, { id: user._id });
  if (!emailVerified) await sendVerification(tx, changed);
  return changed;
};

/** Changes names, address and switches; what is left out stays. Throws `user.email-taken`, `user.changed-meanwhile`. */
export const updateUser = (ctx: UserCtx, { id, updatedAt, ...fields }: UpdateUserInput): Promise<void> =>
  transaction(ctx, async (tx) => {
    const read = await getUserToChange(tx, { id, updatedAt });
    refuseEmail(tx, read, fields);
    refuseOwnSwitches(tx, read, fields);
    if (fields.firstName ?? fields.lastName ?? fields.email) refuseInvited(read);
    const user = await changeAddress(tx, read, fields);
    const { firstName = user.firstName, lastName = user.lastName, portalAccess, chatAccess, emailVerified } = fields;
    const updated = await saveUser(tx, user, {
      ...nameFields(firstName, lastName, user.email),
      portalAccess: portalAccess ?? user.portalAccess,
      chatAccess: chatAccess ?? user.chatAccess,
      emailVerified: emailVerified ?? user.emailVerified,
    });
    await auditUser(tx, { action: "user.update", before: user, after: updated });
  });

import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { audit } from "../audit/audit";
import { proveOwner } from "../auth/prove-owner";
import type { RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { eraseUser } from "../users/erase-user";
import { saveUser } from "../users/save-user";
import type { UserDoc } from "../users/user-store";
import { requireWaiting } from "./get-registration";

const withdraw = async (tx: Tx<RequestCtx>, user: UserDoc): Promise<void> => {
  const { _id: id, workspaceId, organizationId } = user;
  const target = { kind: "user", id } as const;
  // Before the person is erased, so that the entry too keeps neither address nor device.
  await audit(tx, { workspaceId, action: "user.withdraw", target, concerns: [organizationId] });
  // What an admin decided against stays decided: nobody is rid of it by coming again and thinking better of it.
  if (user.statusChangedBy) await saveUser(tx, user, { status: "rejected", approveWhenVerified: false });
  else await eraseUser(tx, user);
};

/**
 * Takes back the own registration while it waits, with all that was typed. Asks for its password; throws
 * `registration.decided` when an admin was faster.
 */
export const withdrawRegistration = async (ctx: RequestCtx, input: SignInInput): Promise<void> => {
  const { _id } = requireWaiting(await proveOwner(ctx, input));
  await transaction(ctx, async (tx) => withdraw(tx, requireWaiting(await tx.stores.users.findForJob(_id))));
};

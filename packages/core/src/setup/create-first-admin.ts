import { AppError } from "@gatehouse/shared/errors";
import type { SetUpInput } from "@gatehouse/shared/setup/setup";
import { audit } from "../audit/audit";
import { choosePassword } from "../auth/choose-password";
import { isSameToken } from "../auth/tokens";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { newUser } from "../users/new-user";
import { userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { createWorkspace } from "../workspaces/create-workspace";
import { setupToken } from "./setup-token";

/** Case, spaces and dashes don't count: people copy the token by hand from a terminal. */
const asTyped = (token: string): string => token.toUpperCase().replace(/[\s-]+/g, "");

/** Makes the first person super admin; of any number of attempts exactly one succeeds, ever. */
export const createFirstAdmin = async (ctx: RequestCtx, input: SetUpInput): Promise<UserDoc> => {
  if (await ctx.stores.installation.isSetUp()) throw new AppError("setup.closed");
  if (!isSameToken(asTyped(input.token), asTyped(setupToken(ctx.config))))
    throw new AppError("setup.wrong-token", { fields: { token: "This is not the token from the start-up log" } });
  const { email, firstName, lastName } = input;
  const chosen = await choosePassword(ctx, { workspaceId: null, password: input.password, owner: input });
  return transaction(ctx, async (tx) => {
    if (!(await tx.stores.installation.claimSetUp(tx.now()))) throw new AppError("setup.closed");
    const workspaceId = await createWorkspace(tx, input.workspaceName);
    const number = await tx.stores.workspaces.nextNumber(null, "user");
    const person = { email, firstName, lastName, ...chosen, emailVerified: true };
    const first = newUser(tx, { ...person, number, workspaceId: null, role: "super_admin", status: "active" });
    await tx.stores.users.insert(first);
    await emit(tx, userWelcome, { workspaceId, data: { userId: first._id, name: firstName, isFirst: true } });
    await audit(tx, { workspaceId: null, action: "installation.set-up", target: { kind: "user", id: first._id } });
    return first;
  });
};

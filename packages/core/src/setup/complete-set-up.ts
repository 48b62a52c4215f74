import type { SetUpInput } from "@gatehouse/shared/setup/setup";
import { type SignedIn, signedIn } from "../auth/signed-in";
import type { RequestCtx } from "../context";
import { createFirstAdmin } from "./create-first-admin";

/** The set-up page: the first admin is signed in at once. */
export const completeSetUp = async (ctx: RequestCtx, input: SetUpInput): Promise<SignedIn> =>
  signedIn(ctx, await createFirstAdmin(ctx, input));

import type { CurrentUser } from "@gatehouse/shared/users/user";
import type { RequestCtx } from "../context";
import { getCurrentUser } from "../users/get-current-user";
import type { UserDoc } from "../users/user-store";
import { type SessionCookies, startSession } from "./sessions";

/** What an action that signs somebody in returns: who it is, and what their browser keeps. */
export type SignedIn = { user: CurrentUser; cookies: SessionCookies };

export const signedIn = async (ctx: RequestCtx, user: UserDoc): Promise<SignedIn> => ({
  cookies: await startSession(ctx, user),
  user: await getCurrentUser(ctx, user),
});

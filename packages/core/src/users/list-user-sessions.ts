import type { SessionInfo } from "@gatehouse/shared/auth/auth";
import { sessionsOf } from "../auth/list-sessions";
import type { UserCtx } from "../context";
import { getUserInReach } from "./get-user-in-reach";

/** The devices somebody else is signed in with. */
export const listUserSessions = async (ctx: UserCtx, { id }: { id: string }): Promise<SessionInfo[]> => {
  const user = await getUserInReach(ctx, id);
  return sessionsOf(ctx, user._id);
};

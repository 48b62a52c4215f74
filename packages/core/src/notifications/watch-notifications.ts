import { findActor } from "../auth/sessions";
import type { UserCtx } from "../context";

/**
 * Yields at once and after each change: a hint to look again, never the thing itself. Once the session has ended, the next
 * change ends it.
 */
export async function* watchNotifications(ctx: UserCtx, signal: AbortSignal | undefined): AsyncGenerator<null> {
  yield null;
  for await (const _ of ctx.live.watch(ctx.actor.user._id, signal ?? new AbortController().signal)) {
    if (!(await findActor(ctx, ctx.request.sessionId))) return;
    yield null;
  }
}

import type { UserCtx } from "../context";

/** Yields at once and after each change: a hint to look again, never the thing itself. Ends with the session. */
export async function* watchNotifications(ctx: UserCtx, signal: AbortSignal | undefined): AsyncGenerator<null> {
  yield null;
  for await (const _ of ctx.live.watch(ctx.actor.user._id, signal ?? new AbortController().signal)) {
    if (!(await ctx.stores.sessions.findByHash(ctx.actor.sessionHash))) return;
    yield null;
  }
}

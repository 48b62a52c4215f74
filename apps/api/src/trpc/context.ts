import type { Actor } from "@gatehouse/core/auth/actor";
import type { SessionCookies } from "@gatehouse/core/auth/sessions";
import type { RequestCtx } from "@gatehouse/core/context";

/** What procedures start from. `actor` is null until somebody has signed in. */
export type Context = RequestCtx & {
  actor: Actor | null;
  /** Stores the session in the browser, or takes it away. */
  setSession: (cookies: SessionCookies | null) => void;
  sessionId: string | undefined;
  signal: AbortSignal;
};

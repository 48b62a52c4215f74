import type { Actor } from "@gatehouse/core/auth/actor";
import type { SessionCookies } from "@gatehouse/core/auth/sessions";
import type { RequestCtx } from "@gatehouse/core/context";

/** What procedures start from. */
export type Context = RequestCtx & {
  /** Looks the session up, once per HTTP request, however many calls it carries. */
  getActor: () => Promise<Actor | null>;
  /** Stores the session in the browser, or takes it away. */
  setSession: (cookies: SessionCookies | null) => void;
};

import type { Actor } from "@gatehouse/core/auth/actor";
import { findActor } from "@gatehouse/core/auth/sessions";
import type { Deps } from "@gatehouse/core/context";
import { parse } from "hono/utils/cookie";
import type { Context } from "./context";
import { cookieNames, sessionHeaders } from "./session-cookies";

type Incoming = { req: Request; resHeaders: Headers; requestId: string; ip: string };

/** What we once put into a cookie; anything else was not ours. */
const ownToken = (value: string | undefined): string | undefined => value?.match(/^[\w-]{43}$/)?.[0];

export const createContext = (deps: Deps, { req, resHeaders, requestId, ip }: Incoming): Context => {
  const names = cookieNames(deps.config.publicUrl);
  const cookies = parse(req.headers.get("cookie") ?? "");
  const sessionId = ownToken(cookies[names.session]);
  const userAgent = (req.headers.get("user-agent") ?? "").slice(0, 500);
  let actor: Promise<Actor | null> | undefined;
  return {
    ...deps,
    request: { id: requestId, ip, userAgent, sessionId, deviceId: ownToken(cookies[names.device]) },
    getActor: () => {
      actor ??= findActor(deps, sessionId);
      return actor;
    },
    setSession: (session) => {
      for (const header of sessionHeaders(deps.config.publicUrl, session)) resHeaders.append("set-cookie", header);
    },
  };
};

import { randomBytes } from "node:crypto";
import { findActor } from "@gatehouse/core/auth/sessions";
import type { Deps } from "@gatehouse/core/context";
import { parse } from "hono/utils/cookie";
import type { Context } from "./context";
import { cookieNames, sessionHeaders } from "./session-cookies";

export const newRequestId = (): string => `req_${randomBytes(12).toString("base64url")}`;

type Incoming = { req: Request; resHeaders: Headers; requestId: string; ip: string };

/** Reads the session from the cookie, once per HTTP request, however many calls it carries. */
export const createContext = async (deps: Deps, { req, resHeaders, requestId, ip }: Incoming): Promise<Context> => {
  const names = cookieNames(deps.config.publicUrl);
  const cookies = parse(req.headers.get("cookie") ?? "");
  const sessionId = cookies[names.session];
  const userAgent = (req.headers.get("user-agent") ?? "").slice(0, 500);
  return {
    ...deps,
    request: { id: requestId, ip, userAgent, deviceId: cookies[names.device] },
    actor: sessionId ? await findActor(deps, sessionId) : null,
    sessionId,
    setSession: (session) => {
      for (const header of sessionHeaders(deps.config.publicUrl, session)) resHeaders.append("set-cookie", header);
    },
    signal: req.signal,
  };
};

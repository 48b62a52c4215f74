import type { SessionCookies } from "@gatehouse/core/auth/sessions";
import { serialize } from "hono/utils/cookie";

const yearInSeconds = 365 * 24 * 3_600;

/** Over https the cookies are bound to this very host; browsers refuse that prefix without it. */
export const cookieNames = (publicUrl: string) => {
  const prefix = publicUrl.startsWith("https:") ? "__Host-" : "";
  return { session: `${prefix}gatehouse_session`, device: `${prefix}gatehouse_device` };
};

/** Set-Cookie values that store a session, or with null take it away; the device stays known. */
export const sessionHeaders = (publicUrl: string, session: SessionCookies | null): string[] => {
  const names = cookieNames(publicUrl);
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure: publicUrl.startsWith("https:") } as const;
  if (!session) return [serialize(names.session, "", { ...options, maxAge: 0 })];
  return [
    serialize(names.session, session.sessionId, { ...options, expires: session.endsAt }),
    serialize(names.device, session.deviceId, { ...options, maxAge: yearInSeconds }),
  ];
};

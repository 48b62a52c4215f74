import { networkOf } from "@gatehouse/core/auth/network-of";
import { limits } from "@gatehouse/core/auth/throttle";
import type { Deps } from "@gatehouse/core/context";
import { unsubscribe } from "@gatehouse/core/notifications/unsubscribe";
import { AppError } from "@gatehouse/shared/errors";
import { unsubscribeInput } from "@gatehouse/shared/notifications/preference-input";
import type { Hono } from "hono";
import { createContext } from "../trpc/create-context";
import type { HttpEnv } from "./request";

/**
 * The one click of RFC 8058: mail programs post to the address in the List-Unsubscribe header, from wherever they are
 * and without cookies. Opening the address shows a page and changes nothing.
 */
export const mountUnsubscribe = (app: Hono<HttpEnv>, deps: Deps): void => {
  app.post("/unsubscribe", async (c) => {
    const ip = c.get("ip");
    // A mail provider posts for all its people from few addresses.
    await deps.throttle.consume(limits.openPage, `unsubscribe.${networkOf(ip)}`);
    const { data } = unsubscribeInput.safeParse({ token: c.req.query("token") });
    if (!data) throw new AppError("link.not-found");
    const incoming = { req: c.req.raw, resHeaders: new Headers(), requestId: c.get("requestId"), ip };
    await unsubscribe(createContext(deps, incoming), data);
    return c.text("You will get no more of these e-mails.");
  });
};

import type { Deps } from "@gatehouse/core/context";
import { AppError } from "@gatehouse/shared/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";

const maxBodyBytes = 512 * 1_024;

/**
 * Browsers name the page a request comes from; one that changes something must come from ours: from the public address
 * or from the very host it is sent to, by which one may also reach us on one's own machine.
 */
export const sameOrigin =
  ({ config }: Deps): MiddlewareHandler =>
  async (c, next) => {
    const origin = c.req.header("origin");
    const host = c.req.header("host");
    const own = [config.publicUrl, `http://${host}`, `https://${host}`];
    const isSafe = c.req.method === "GET" || c.req.method === "HEAD";
    const isCrossSite = origin !== undefined && !own.includes(origin);
    const isForeign = isCrossSite || c.req.header("sec-fetch-site") === "cross-site";
    if (!isSafe && isForeign) throw new AppError("request.foreign-origin");
    await next();
  };

export const limitBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new AppError("input.too-large");
  },
});

export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  crossOriginEmbedderPolicy: false,
});

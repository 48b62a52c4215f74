import type { Deps } from "@gatehouse/core/context";
import { AppError } from "@gatehouse/shared/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { queueBoardPath } from "./queue-board-path";

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

type Allowed = { styleSrc: string[]; baseUri: string[] };

const headersAllowing = ({ styleSrc, baseUri }: Allowed) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc,
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri,
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: "DENY",
    referrerPolicy: "same-origin",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    crossOriginEmbedderPolicy: false,
  });

const ownHeaders = headersAllowing({ styleSrc: ["'self'"], baseUri: ["'none'"] });

/** The dashboard of the queues is not ours: it names its base in its page and carries styles in it. Scripts are files. */
const boardHeaders = headersAllowing({ styleSrc: ["'self'", "'unsafe-inline'"], baseUri: ["'self'"] });

export const securityHeaders: MiddlewareHandler = (c, next) =>
  (c.req.path === queueBoardPath || c.req.path.startsWith(`${queueBoardPath}/`) ? boardHeaders : ownHeaders)(c, next);

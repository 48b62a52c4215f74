import { logoPath } from "@gatehouse/core/branding/logo-path";
import type { Deps } from "@gatehouse/core/context";
import { AppError } from "@gatehouse/shared/errors";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import { mailPreviewPath, mailPreviewScript } from "./mail-preview";
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

const limitSentBody = bodyLimit({
  maxSize: maxBodyBytes,
  onError: () => {
    throw new AppError("input.too-large");
  },
});

/** A request has a body when one of these headers says so; looking at the body itself would be dear for all others. */
export const limitBody: MiddlewareHandler = (c, next) =>
  c.req.header("content-length") || c.req.header("transfer-encoding") ? limitSentBody(c, next) : next();

type Headers = NonNullable<Parameters<typeof secureHeaders>[0]>;
type Policy = NonNullable<Headers["contentSecurityPolicy"]>;

const headersWith = (policy: Policy, headers: Headers = {}) =>
  secureHeaders({
    contentSecurityPolicy: policy,
    xFrameOptions: "DENY",
    // Addresses of mailed links carry their token; not even our own requests repeat them.
    referrerPolicy: "no-referrer",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    crossOriginEmbedderPolicy: false,
    ...headers,
  });

const ownPolicy: Policy = {
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
};

const ownHeaders = headersWith(ownPolicy);

/** The dashboard of the queues is not ours: it names its base in its page and carries styles in it. Scripts are files. */
const boardHeaders = headersWith({ ...ownPolicy, styleSrc: ["'self'", "'unsafe-inline'"], baseUri: ["'self'"] });

/** A mail is all styles, and nothing else may happen in it; the frame has no origin, so it reaches nothing of ours. */
const previewHeaders = headersWith(
  {
    defaultSrc: ["'none'"],
    scriptSrc: [mailPreviewScript],
    styleSrc: ["'unsafe-inline'"],
    imgSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'self'"],
    sandbox: ["allow-scripts"],
  },
  { xFrameOptions: "SAMEORIGIN" },
);

/** Logos are shown where mails are read, which is elsewhere. */
const logoHeaders = headersWith(
  { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  { crossOriginResourcePolicy: "cross-origin" },
);

const headersOf = (path: string): MiddlewareHandler => {
  if (path === queueBoardPath || path.startsWith(`${queueBoardPath}/`)) return boardHeaders;
  if (path === mailPreviewPath) return previewHeaders;
  return path.startsWith(logoPath("")) ? logoHeaders : ownHeaders;
};

export const securityHeaders: MiddlewareHandler = (c, next) => headersOf(c.req.path)(c, next);

import type { Deps } from "@gatehouse/core/context";
import { AppError, errorStatus } from "@gatehouse/shared/errors";
import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import superjson from "superjson";
import { mountBrandStyles } from "./http/brand-styles";
import { mountExports } from "./http/exports";
import { limitBody, sameOrigin, securityHeaders } from "./http/guards";
import { mountHealth } from "./http/health";
import { mountLogos } from "./http/logos";
import { mountMailPreview } from "./http/mail-preview";
import { mountQueueBoard } from "./http/queue-board";
import { type HttpEnv, requestInfo } from "./http/request";
import { mountTrpc } from "./http/trpc";
import { mountUnsubscribe } from "./http/unsubscribe";
import { mountWeb } from "./http/web";
import { errorBody } from "./trpc/errors";

type Options = { webDist?: string; trustProxy?: boolean };

/** The whole HTTP side: guards, procedures, health and, when it is built, the web app. */
export const createApp = async (deps: Deps, { webDist, trustProxy = false }: Options = {}): Promise<Hono<HttpEnv>> => {
  const app = new Hono<HttpEnv>();
  app.use(requestInfo(deps, trustProxy), securityHeaders, limitBody);
  mountUnsubscribe(app, deps);
  app.use(sameOrigin(deps));
  app.onError((thrown, c) => {
    const error = thrown instanceof AppError ? thrown : new AppError("internal", { cause: thrown });
    if (error.code === "internal") deps.log.error({ error: thrown, requestId: c.get("requestId") }, "request failed");
    return refuse(c.get("requestId"), error);
  });
  mountHealth(app, deps);
  mountTrpc(app, deps);
  mountExports(app, deps);
  mountLogos(app, deps);
  mountBrandStyles(app, deps);
  mountMailPreview(app);
  mountQueueBoard(app, deps);
  app.all("/api/*", (c) => refuse(c.get("requestId"), new AppError("not-found")));
  if (webDist) await mountWeb(app, webDist);
  return app;
};

/** Outside of tRPC the same refusal in the same envelope, so that clients read one shape only. */
const refuse = (requestId: string, error: AppError): Response => {
  const httpStatus = errorStatus[error.code] as ContentfulStatusCode;
  const { message, ...body } = errorBody(error, requestId);
  const data = { ...body, message, httpStatus };
  // A body that was not read to its end would be taken for the next request.
  const headers = error.code === "input.too-large" ? { connection: "close" } : undefined;
  return Response.json(
    { error: superjson.serialize({ message, code: -32_600, data }) },
    { status: httpStatus, headers },
  );
};

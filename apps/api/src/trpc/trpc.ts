import { type Limit, limits } from "@gatehouse/core/auth/throttle";
import { can, type Permission } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import type { Context } from "./context";
import { errorBody, toAppError, toTrpcError } from "./errors";

/** Who may call a procedure: everybody within a limit per address, or those whose role has the permission. */
export type Access = { public: Limit } | { permission: Permission };

const t = initTRPC
  .context<Context>()
  .meta<Access>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error, ctx }) => {
      const body = errorBody(toAppError(error), ctx?.request.id ?? "");
      return { ...shape, message: body.message, data: { ...body, httpStatus: shape.data.httpStatus } };
    },
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** tRPC does not reject when a procedure fails; this is where what it threw becomes one of our refusals. */
const refusing = t.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toAppError(result.error);
  if (error.code === "internal")
    ctx.log.error({ error: result.error.cause ?? result.error, path, requestId: ctx.request.id }, "procedure failed");
  throw toTrpcError(error);
});

/** For everybody, at most `limit` calls of this procedure from one address. */
export const publicProcedure = (limit: Limit = limits.publicCall) =>
  t.procedure
    .meta({ public: limit })
    .use(refusing)
    .use(async ({ ctx, path, next }) => {
      await ctx.throttle.consume(limit, `${path}.${ctx.request.ip}`);
      return next();
    });

/** For signed-in people whose role has the permission. */
export const procedureFor = (permission: Permission) =>
  t.procedure
    .meta({ permission })
    .use(refusing)
    .use(async ({ ctx, path, next }) => {
      const { actor } = ctx;
      if (!actor) throw new AppError("auth.required");
      await ctx.throttle.consume(limits.userCall, `${path}.${actor.user._id}`);
      if (!can(actor.user, permission)) throw new AppError("auth.forbidden");
      return next({ ctx: { actor } });
    });

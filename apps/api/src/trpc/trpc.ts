import { networkOf } from "@gatehouse/core/auth/network-of";
import { type Limit, limits } from "@gatehouse/core/auth/throttle";
import type { Permission } from "@gatehouse/shared/access/permissions";
import { initTRPC } from "@trpc/server";
import superjson from "superjson";
import { admit } from "./admit";
import type { Context } from "./context";
import { errorBody, toAppError, toTrpcError } from "./errors";
import { requestIdOf } from "./request-of-error";

/** Who may call a procedure: everybody within a limit per address, or those whose role has the permission. */
export type Access = { public: Limit } | { permission: Permission };

const t = initTRPC
  .context<Context>()
  .meta<Access>()
  .create({
    transformer: superjson,
    errorFormatter: ({ shape, error, ctx }) => {
      const body = errorBody(toAppError(error), ctx?.request.id ?? requestIdOf(error));
      return { ...shape, message: body.message, data: { ...body, httpStatus: shape.data.httpStatus } };
    },
    // A stream is opened anew every few minutes, which asks again who is listening.
    sse: {
      maxDurationMs: 300_000,
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 45_000 },
    },
  });

export const router = t.router;

/** tRPC does not reject when a procedure fails; this is where what it threw becomes one of our refusals. */
const refusing = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  throw toTrpcError(toAppError(result.error));
});

/** For everybody, at most `limit` calls of this procedure from one address. */
export const publicProcedure = (limit: Limit = limits.publicCall) =>
  t.procedure
    .meta({ public: limit })
    .use(refusing)
    .use(async ({ ctx, path, next }) => {
      await ctx.throttle.consume(limit, `${path}.${networkOf(ctx.request.ip)}`);
      return next({ ctx: { actor: await ctx.getActor() } });
    });

/** For signed-in people who have the permission, in a face that is open to them. */
export const procedureFor = (permission: Permission) =>
  t.procedure
    .meta({ permission })
    .use(refusing)
    .use(async ({ ctx, path, next }) => next({ ctx: { actor: await admit(ctx, permission, path) } }));

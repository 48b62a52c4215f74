import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import type { UserCtx } from "../context";
import { presentWebhooks } from "./present-webhook";

/** All of the workspace: they are few. */
export const listWebhooks = async (ctx: UserCtx): Promise<Webhook[]> =>
  presentWebhooks(ctx, await ctx.stores.webhooks.list(ctx.actor.workspaceId));

import type { UserCtx } from "../context";
import type { OutboxDoc } from "../events/outbox-store";

/** No event type: nobody is told of it, and no webhook can ask for it. */
export const testType = "webhook.test";

/** What a tested webhook is sent; done from the start, so that it goes nowhere else. */
export const newTestEvent = (ctx: UserCtx, data: { webhookId: string; name: string }): OutboxDoc => {
  const now = ctx.now();
  return {
    _id: ctx.newId("event"),
    type: testType,
    workspaceId: ctx.actor.workspaceId,
    actorId: ctx.actor.user._id,
    data,
    occurredAt: now,
    dueAt: now,
    attempts: 0,
    state: "done",
    doneAt: now,
  };
};

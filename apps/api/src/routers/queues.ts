import { getQueueHealth } from "@gatehouse/core/queues/get-queue-health";
import { procedureFor, router } from "../trpc/trpc";

export const queuesRouter = router({
  health: procedureFor("queues:read").query(({ ctx }) => getQueueHealth(ctx)),
});

import type { QueueHealth, QueueState } from "@gatehouse/shared/queues/queue-health";
import type { Queue } from "bullmq";
import type { Deps } from "../context";

const stateOf = async (queue: Queue): Promise<QueueState> => {
  const [counts, [oldest], workers, isPaused] = await Promise.all([
    queue.getJobCounts("wait", "prioritized", "active", "delayed", "failed"),
    queue.getJobs(["wait"], 0, 0, true),
    queue.getWorkersCount(),
    queue.isPaused(),
  ]);
  const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return {
    name: queue.name,
    waiting: wait + prioritized,
    active,
    delayed,
    failed,
    isPaused,
    oldestAt: oldest ? new Date(oldest.timestamp) : null,
    workers,
  };
};

/** What waits in the queues and who works it off, as Redis knows it now. */
export const getQueueHealth = async ({ log, queues, redis }: Deps): Promise<QueueHealth> => {
  if (redis.status !== "ready") return { isReachable: false, queues: [] };
  try {
    return { isReachable: true, queues: await Promise.all(queues.all().map(stateOf)) };
  } catch (error) {
    log.warn({ error }, "the queues could not be read");
    return { isReachable: false, queues: [] };
  }
};

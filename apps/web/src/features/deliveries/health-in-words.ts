import type { QueueHealth } from "@gatehouse/shared/queues/queue-health";
import { formatCount, formatRelative } from "../../lib/format";

/** What waits longer than this waits for something that is wrong. */
const longMs = 5 * 60_000;

type Words = { title: string; words: string; isWell: boolean };

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The first thing that is wrong with the queues, else how much is to do. */
export const healthInWords = ({ isReachable, queues }: QueueHealth, now: Date): Words => {
  if (!isReachable)
    return {
      title: "Redis does not answer.",
      words: "Nothing is lost: messages go out when it is back.",
      isWell: false,
    };
  const workers = Math.min(...queues.map((queue) => queue.workers));
  if (workers === 0) return { title: "No worker runs.", words: "Messages wait until one is started.", isWell: false };
  const paused = queues.filter(({ isPaused }) => isPaused).map(({ name }) => name);
  if (paused.length > 0)
    return { title: "Paused:", words: `${paused.join(", ")}. What comes waits until it is resumed.`, isWell: false };
  const oldest = Math.min(...queues.map(({ oldestAt }) => oldestAt?.getTime() ?? Number.POSITIVE_INFINITY));
  if (now.getTime() - oldest > longMs)
    return {
      title: "The queues are behind.",
      words: `What waits longest was added ${formatRelative(new Date(oldest), now)}.`,
      isWell: false,
    };
  const waiting = sum(queues.map((queue) => queue.waiting + queue.active));
  const delayed = sum(queues.map((queue) => queue.delayed));
  const parts = [
    formatCount(workers, { one: "worker", many: "workers" }),
    waiting > 0 ? formatCount(waiting, { one: "job to do", many: "jobs to do" }) : "nothing waits",
    delayed > 0 && formatCount(delayed, { one: "job for later", many: "jobs for later" }),
  ];
  return { title: "The queues run.", words: `${parts.filter(Boolean).join(", ")}.`, isWell: true };
};

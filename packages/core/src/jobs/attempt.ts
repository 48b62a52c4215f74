import { noteJobFailure, noteJobSuccess } from "../alarms/note-job";
import type { Deps } from "../context";
import type { Job } from "./job";

type Attempt = {
  job: Omit<Job, "payload">;
  id: string;
  /** Which attempt this is. Counted in the database: the queue forgets those during which its process was killed. */
  count: number;
  work: () => Promise<unknown>;
  /** Told how long the queue waits at the most before it tries again. */
  noteFailure: (reason: string, backoffMs: number) => Promise<unknown>;
  giveUp: (reason: string) => Promise<unknown>;
};

/** Runs one attempt of a job. A failure is thrown on, so that the queue tries again later; the last one gives up. */
export const attempt = async (ctx: Deps, { job, id, count, work, noteFailure, giveUp }: Attempt): Promise<void> => {
  const end = async (reason: string) => {
    await giveUp(reason);
    ctx.log.error({ job: job.name, id, error: reason }, "gave up");
  };
  if (count > job.attempts) return end("The worker stopped during every attempt");
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await noteJobFailure(ctx, job, reason);
    if (count === job.attempts) return end(reason);
    await noteFailure(reason, job.backoffMs * 2 ** (count - 1));
    throw error;
  }
  await noteJobSuccess(ctx, job);
};

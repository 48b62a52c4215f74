import type { Deps } from "../context";
import type { Job } from "../jobs/job";
import { type Alarm, alarmOf } from "./alarm";
import { noteFailure, noteSuccess } from "./note-outcome";

type Watched = Pick<Job, "name" | "alarm">;

/** A job has worked or failed, whatever becomes of what is told of it. */
const note = async ({ log }: Deps, job: Watched, tell: (alarm: Alarm) => Promise<void>): Promise<void> => {
  const alarm = alarmOf(job);
  if (alarm) await tell(alarm).catch((error: Error) => log.warn({ alarm: alarm.id, error: error.message }, "alarm"));
};

export const noteJobFailure = (ctx: Deps, job: Watched, reason: string): Promise<void> =>
  note(ctx, job, (alarm) => noteFailure(ctx, alarm, reason));

export const noteJobSuccess = (ctx: Deps, job: Watched): Promise<void> =>
  note(ctx, job, (alarm) => noteSuccess(ctx, alarm));

/** Runs a job that comes by itself and has no row that counts its attempts. */
export const watchJob = async (ctx: Deps, job: Watched, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    await noteJobFailure(ctx, job, error instanceof Error ? error.message : String(error));
    throw error;
  }
  await noteJobSuccess(ctx, job);
};

import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import type { Alarm } from "./alarm";
import { emitRaised, emitRecovered } from "./emit-alarm";

const quietMs = 3_600_000;

/**
 * Counts a failure. Who makes the count full tells those who run the installation, once an hour however many workers
 * see it fail: a guarded update decides who.
 */
export const noteFailure = async (ctx: Deps, alarm: Alarm, reason: string): Promise<void> => {
  const now = ctx.now();
  const { failures } = await ctx.stores.alarms.noteFailureForJob(alarm.id, reason, now);
  if (failures < alarm.mostFailures) return;
  await transaction(ctx, async (tx) => {
    const raised = await tx.stores.alarms.raiseForJob(alarm, now, new Date(now.getTime() - quietMs));
    if (raised) await emitRaised(tx, alarm, raised);
  });
};

/** It works. Those who were told that it did not are told so; otherwise its failures are forgotten. */
export const noteSuccess = async (ctx: Deps, alarm: Alarm): Promise<void> => {
  const { alarms } = ctx.stores;
  if (!(await alarms.hasFailuresForJob(alarm.id))) return;
  if (await alarms.forgetFailuresForJob(alarm.id)) return;
  await transaction(ctx, async (tx) => {
    const lowered = await tx.stores.alarms.lowerForJob(alarm.id);
    if (lowered) await emitRecovered(tx, alarm);
  });
};

import type { ClientSession, Db } from "mongodb";
import { globalCollection } from "../db/collection";
import type { Alarm } from "./alarm";

export type AlarmDoc = {
  /** Of the alarm: one document for each thing that can keep failing. */
  _id: string;
  /** In a row. */
  failures: number;
  /** Of the first of them. */
  since?: Date;
  /** Why the last one failed. */
  reason: string;
  /** When people were told last; kept when it works again, so that what comes and goes is not told each time. */
  toldAt: Date | null;
  isRaised: boolean;
};

/** What keeps failing. Its size is bounded by what there is to fail. */
export const createAlarmStore = (db: Db, session?: ClientSession) => {
  const alarms = globalCollection<AlarmDoc>(db, "alarms", session);
  return {
    noteFailureForJob: (id: string, reason: string, now: Date) =>
      alarms.upsert(id, {
        $inc: { failures: 1 },
        $min: { since: now },
        $set: { reason },
        $setOnInsert: { toldAt: null, isRaised: false },
      }),
    /** Takes the right to tell of it; null when it did not fail often enough or was told after `quietSince`. */
    raiseForJob: ({ id, mostFailures }: Alarm, now: Date, quietSince: Date) =>
      alarms.update(
        { _id: id, failures: { $gte: mostFailures }, $or: [{ toldAt: null }, { toldAt: { $lte: quietSince } }] },
        { $set: { toldAt: now, isRaised: true } },
      ),
    hasFailuresForJob: async (id: string) => (await alarms.findOne({ _id: id, failures: { $gt: 0 } })) !== null,
    forgetFailuresForJob: (id: string) =>
      alarms.update({ _id: id, isRaised: false }, { $set: { failures: 0 }, $unset: { since: 1 } }),
    /** Takes the right to tell that it works again; null when nobody was told that it did not. */
    lowerForJob: (id: string) =>
      alarms.update({ _id: id, isRaised: true }, { $set: { failures: 0, isRaised: false }, $unset: { since: 1 } }),
  };
};

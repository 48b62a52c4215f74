import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

export type DeviceDoc = {
  /** User id and the hash of the device cookie, so that two at once make one. */
  _id: string;
  userId: string;
  lastSeenAt: Date;
};

const yearInSeconds = 365 * 24 * 3_600;

export const deviceIndexes: IndexDescription[] = [
  { key: { userId: 1 } },
  { key: { lastSeenAt: 1 }, expireAfterSeconds: yearInSeconds },
];

export const createDeviceStore = (db: Db, session?: ClientSession) => {
  const devices = globalCollection<DeviceDoc>(db, "devices", session);
  const idOf = (userId: string, deviceHash: string) => `${userId}.${deviceHash}`;
  return {
    /** "first": the user has no device yet; "new": they have others, but not this one. */
    recognize: async (userId: string, deviceHash: string): Promise<"known" | "new" | "first"> => {
      if (await devices.findOne({ _id: idOf(userId, deviceHash) })) return "known";
      return (await devices.findOne({ userId })) ? "new" : "first";
    },
    remember: (userId: string, deviceHash: string, now: Date) =>
      devices.upsert(idOf(userId, deviceHash), { $set: { userId, lastSeenAt: now } }),
    deleteForUser: (userId: string) => devices.deleteMany({ userId }),
  };
};

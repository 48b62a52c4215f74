import type { ClientSession, Db } from "mongodb";
import { globalCollection } from "../db/collection";

type InstallationDoc = {
  _id: "installation";
  setUpAt: Date | null;
  /** Makes every change among super admins a write, so that two at once can't leave none. */
  superAdminChanges?: number;
  /** While there is no SMTP server: when a worker first started without one. */
  emailOffSince?: Date | null;
};

/** The one document that says whether the installation has its first super admin. */
export const createInstallationStore = (db: Db, session?: ClientSession) => {
  const installation = globalCollection<InstallationDoc>(db, "installation", session);
  return {
    ensure: () => installation.insertMissing([{ _id: "installation", setUpAt: null }]),
    isSetUp: async () => Boolean((await installation.findOne({ _id: "installation" }))?.setUpAt),
    noteSuperAdminChange: () => installation.update({ _id: "installation" }, { $inc: { superAdminChanges: 1 } }),
    emailOffSince: async () => (await installation.findOne({ _id: "installation" }))?.emailOffSince ?? null,
    noteEmailOff: (now: Date) =>
      installation.update({ _id: "installation", emailOffSince: null }, { $set: { emailOffSince: now } }),
    noteEmailOn: () => installation.update({ _id: "installation" }, { $set: { emailOffSince: null } }),
    /** True for exactly one caller ever. */
    claimSetUp: async (now: Date) =>
      (await installation.update({ _id: "installation", setUpAt: null }, { $set: { setUpAt: now } })) !== null,
  };
};

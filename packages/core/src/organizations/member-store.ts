import { mostCounted } from "@gatehouse/shared/page";
import type { ClientSession, Db } from "mongodb";
import { type Reach, tenantCollection } from "../db/collection";
import type { UserDoc } from "../users/user-store";

type Named = Pick<UserDoc, "_id" | "firstName" | "lastName" | "email" | "organizationId">;

/** Users as their organization and teams see them, many at once; the user store changes one person at a time. */
export const createMemberStore = (db: Db, session?: ClientSession) => {
  const users = tenantCollection<UserDoc>(db, "users", session);
  return {
    countUpTo: (reach: Reach, most = mostCounted + 1) => users.in(reach).count({}, most),
    countOfTeamUpTo: (reach: Reach, teamId: string, most = mostCounted + 1) =>
      users.in(reach).count({ teamIds: teamId }, most),
    /** Without those who were invited and have not come yet. */
    count: (reach: Reach) => users.in(reach).count({ status: { $ne: "invited" } }),
    countSuspended: (reach: Reach) => users.in(reach).count({ status: "suspended" }),
    countInvited: (reach: Reach) => users.in(reach).count({ status: "invited" }),
    countSeenSince: (reach: Reach, since: Date) => users.in(reach).count({ lastSeenAt: { $gte: since } }),
    /** Some of them, whichever come first. */
    list: (reach: Reach, limit: number) => users.in(reach).find({}).limit(limit).toArray(),
    listOfTeam: (reach: Reach, teamId: string, limit: number) =>
      users.in(reach).find({ teamIds: teamId }).limit(limit).toArray(),
    /** The given ones, of those who are in the reach, all to the same place. */
    move: (reach: Reach, ids: string[], place: Pick<UserDoc, "organizationId" | "teamIds" | "role">, now: Date) =>
      users.in(reach).updateMany({ _id: { $in: ids } }, { $set: { ...place, updatedAt: now } }),
    /** Some of the active admins, by name. */
    listAdmins: (reach: Reach, limit: number) =>
      users
        .in(reach)
        .find({ role: "org_admin", status: "active" })
        .sort({ nameKey: 1 })
        .limit(limit)
        .project<Named>({ firstName: 1, lastName: 1 })
        .toArray(),
  };
};

import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection, type TenantDoc, tenantCollection } from "../db/collection";
import { createDeliveryStore } from "../notifications/delivery-store";
import { createUnreadCountStore } from "../notifications/unread-count-store";
import type { Place } from "../organizations/find-place";

type SampleDoc = TenantDoc & { isSample?: true; organizationId?: string | null; teamIds?: string[]; role?: string };
type OwnedDoc = { _id: string; userId: string };

const sampled = ["inviteCodes", "inviteCodeRedemptions", "invitations", "teams", "users", "organizations"] as const;
const owned = ["sessions", "links", "devices", "notifications"] as const;

/** For every collection that sample data lies in. */
export const sampleIndex: IndexDescription = {
  key: { workspaceId: 1, isSample: 1 },
  partialFilterExpression: { isSample: true },
};

/** The one store that looks across collections: at what the sample data made, wherever it lies. */
export const createSampleDataStore = (db: Db, session?: ClientSession) => {
  const collections = Object.fromEntries(
    sampled.map((name) => [name, tenantCollection<SampleDoc>(db, name, session)]),
  ) as Record<(typeof sampled)[number], ReturnType<typeof tenantCollection<SampleDoc>>>;

  const idsOf = async (name: (typeof sampled)[number], workspaceId: string): Promise<string[]> =>
    (
      await collections[name].in(workspaceId).find({ isSample: true }).project<{ _id: string }>({ _id: 1 }).toArray()
    ).map(({ _id }) => _id);

  return {
    exists: async (workspaceId: string) =>
      (await collections.organizations.in(workspaceId).findOne({ isSample: true })) !== null,
    /** Real people and invitations that were put into sample organizations, as plain members of another place. */
    rescue: async (workspaceId: string, { organizationId, teamIds }: Place) => {
      const organizationIds = await idsOf("organizations", workspaceId);
      const real = { organizationId: { $in: organizationIds }, isSample: { $exists: false } };
      const elsewhere = { $set: { organizationId, teamIds, role: "member" } };
      await collections.users.in(workspaceId).updateMany(real, elsewhere);
      await collections.invitations.in(workspaceId).updateMany(real, { $set: { organizationId, role: "member" } });
      await collections.teams.in(workspaceId).deleteMany(real);
    },
    /** Everything the sample data made, with what belongs to its people. */
    delete: async (workspaceId: string) => {
      const userIds = await idsOf("users", workspaceId);
      for (const name of owned) {
        await globalCollection<OwnedDoc>(db, name, session).deleteMany({ userId: { $in: userIds } });
      }
      await createDeliveryStore(db, session).deleteForUsers(userIds);
      await createUnreadCountStore(db, session).deleteForUsers(userIds);
      for (const name of sampled) await collections[name].in(workspaceId).deleteMany({ isSample: true });
    },
  };
};

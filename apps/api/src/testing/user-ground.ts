import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { createApi } from "./api";

/** A workspace with admins and two organizations, and somebody of another workspace, to change people in. */
export const createUserGround = async () => {
  const api = await createApi();
  const { world } = api;
  const workspaceId = await seedWorkspace(world);
  const ines = await seedUser(world, workspaceId, { role: "admin" });
  const admin = await api.as(ines);
  const harbor = await seedOrganization(world, workspaceId, "Harbor Logistics");
  const people =
    ({ organizationId, teamId }: typeof harbor) =>
    (person: Partial<UserDoc> = {}) =>
      seedUser(world, workspaceId, { role: "member", organizationId, teamIds: [teamId], ...person });
  const db = world.mongo.db();
  // A super admin acts in the older workspace.
  world.setNow(new Date(world.now().getTime() + 1));
  return {
    api,
    workspaceId,
    ines,
    admin,
    superAdmin: await api.as(await seedUser(world, workspaceId, { role: "super_admin" })),
    harbor,
    kestrel: await seedOrganization(world, workspaceId, "Kestrel Freight"),
    foreigner: await seedUser(world, await seedWorkspace(world, "Elsewhere"), { role: "member" }),
    inHarbor: people(harbor),
    /** A new organization with its one admin. */
    orgAdminIn: async (name: string) => {
      const organization = await seedOrganization(world, workspaceId, name);
      const inOrganization = people(organization);
      return { ...organization, people: inOrganization, maya: await inOrganization({ role: "org_admin" }) };
    },
    stored: (id: string): Promise<UserDoc | null> => world.stores.users.findForJob(id),
    eventsAbout: async (type: string, userId: string): Promise<object[]> =>
      db.collection("outbox").find({ type, "data.userId": userId }).toArray(),
    countForeignAccess: (id: string): Promise<number> =>
      db.collection("audit").countDocuments({ action: "audit.foreign-access", "target.id": id }),
    /** The entries about a person with this action. */
    audited: async (id: string, action: string) =>
      (await admin.audit.list.query({ subjectId: id })).items.filter((entry) => entry.action === action),
  };
};

import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { hashPassword } from "../auth/passwords";
import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import { nameKey } from "../organizations/name-key";
import { newUser } from "../users/new-user";
import type { UserDoc } from "../users/user-store";
import { userWorkspaceId } from "../users/user-workspace-id";
import { createWorkspace } from "../workspaces/create-workspace";

export const testPassword = "brass keystone over the arch";
let testPasswordHash: Promise<string> | undefined;

/** A workspace with its default organization and team; returns its id. */
export const seedWorkspace = (world: Deps, name = "Meridian Data"): Promise<string> =>
  transaction(world, (tx) => createWorkspace(tx, name));

/** An organization beside the default one, with its team of all members. */
export const seedOrganization = async (world: Deps, workspaceId: string, name: string) => {
  const named = { workspaceId, createdAt: world.now() };
  const organization = { _id: world.newId("organization"), name, nameKey: nameKey(name), isDefault: false, ...named };
  const team = {
    _id: world.newId("team"),
    name: "All members",
    nameKey: nameKey("All members"),
    isDefault: true,
    ...named,
  };
  await world.stores.organizations.insert({ ...organization, status: "active" });
  await world.stores.teams.insert({ ...team, organizationId: organization._id });
  return { organizationId: organization._id, teamId: team._id };
};

type Person = Partial<Omit<UserDoc, "workspaceId">> & { role: Role };

let people = 0;

/** An active user with `testPassword`; consumers land in the default organization. */
export const seedUser = async (world: Deps, workspaceId: string, person: Person): Promise<UserDoc> => {
  testPasswordHash ??= hashPassword(testPassword);
  people += 1;
  const count = people;
  const isConsumer = !isAdminRole(person.role);
  const organization = isConsumer ? await world.stores.organizations.findDefault(workspaceId) : null;
  const scope = userWorkspaceId(person.role, workspaceId);
  const user = newUser(world, {
    firstName: "Ines",
    lastName: `Okafor ${count}`,
    email: `person-${count}@meridian.example`,
    status: "active",
    passwordHash: await testPasswordHash,
    organizationId: organization?._id ?? null,
    ...person,
    workspaceId: scope,
    number: await world.stores.workspaces.nextNumber(scope, "user"),
  });
  await world.stores.users.insert(user);
  return user;
};

import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { hashPassword } from "../auth/passwords";
import type { Deps, UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { createOrganizationWithTeam } from "../organizations/new-organization";
import { organizationOf } from "../organizations/organization-of";
import { newUser } from "../users/new-user";
import type { UserDoc } from "../users/user-store";
import { userWorkspaceId } from "../users/user-workspace-id";
import { createWorkspace } from "../workspaces/create-workspace";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import type { World } from "./world";

export const testPassword = "brass keystone over the arch";
let testPasswordHash: Promise<string> | undefined;

/** A workspace with its default organization and team; returns its id. */
export const seedWorkspace = (world: Deps, name = "Meridian Data"): Promise<string> =>
  transaction(world, (tx) => createWorkspace(tx, name));

/** An organization beside the default one, with its team of all members. */
export const seedOrganization = async (world: Deps, workspaceId: string, name: string) => {
  const { organization, teamId } = await transaction(world, (tx) =>
    createOrganizationWithTeam(tx, { workspaceId, name }),
  );
  return { organizationId: organization._id, teamId };
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

/** A context in which the user acts, as a request of theirs has it. */
export const actingAs = async (world: World, user: UserDoc): Promise<UserCtx> => ({
  ...world.request(),
  actor: {
    user,
    sessionHash: "none",
    signedInAt: world.now(),
    workspaceId: await workspaceIdOf(world, user),
    organization: await organizationOf(world, user),
  },
});

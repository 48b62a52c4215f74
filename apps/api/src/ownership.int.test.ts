import { startSession } from "@gatehouse/core/auth/sessions";
import { transaction } from "@gatehouse/core/db/transaction";
import { createInvitation } from "@gatehouse/core/invitations/create-invitation";
import { insertOrganization, nameFieldsOf } from "@gatehouse/core/organizations/new-organization";
import { seedDelivery } from "@gatehouse/core/testing/deliveries";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook, seedWebhookDelivery } from "@gatehouse/core/testing/webhooks";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { adminRoles, can, consumerRoles, type Role, roles } from "@gatehouse/shared/access/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "./router";
import { type Api, type Client, createApi } from "./testing/api";
import type { Access } from "./trpc/trpc";

type Procedure = { _def: { meta?: Access; type: "query" | "mutation" | "subscription"; inputs: z.ZodType[] } };

const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;

/** Ids of what lies in one organization, with the ids of the default one where people wait. */
type Ids = Awaited<ReturnType<typeof seedPlace>>;

const person = { firstName: "Elena", lastName: "Marchetti", portalAccess: true, chatAccess: true };
let addresses = 0;
const newEmail = (): string => `elena-${++addresses}@harbor.example`;
const reason = "The contract ended";

/** What every procedure that takes ids is called with. */
const inputs: Record<string, (ids: Ids) => object> = {
  "approvals.approvePeople": ({ pendingUserId }) => ({ ids: [pendingUserId] }),
  "approvals.get": ({ pendingUserId }) => ({ id: pendingUserId }),
  "approvals.rejectPeople": ({ pendingUserId }) => ({ ids: [pendingUserId], reason }),
  "audit.list": ({ invitationId }) => ({ subjectId: invitationId }),
  "deliveries.content": ({ deadDeliveryId }) => ({ id: deadDeliveryId }),
  "deliveries.list": ({ userId }) => ({ userId }),
  "deliveries.retry": ({ deadDeliveryId }) => ({ id: deadDeliveryId }),
  "deliveries.retryMany": ({ deadDeliveryId }) => ({ ids: [deadDeliveryId] }),
  "invitations.changeMany": ({ invitationId }) => ({ ids: [invitationId], change: { kind: "resend" } }),
  "invitations.create": ({ organizationId, teamId }) => ({
    ...person,
    email: newEmail(),
    organizationId,
    teamIds: [teamId],
  }),
  "invitations.import": ({ organizationId }) => ({
    csv: `first name,last name,e-mail\nElena,Marchetti,${newEmail()}`,
    dryRun: false,
    organizationId,
  }),
  "invitations.link": ({ invitationId }) => ({ id: invitationId }),
  "invitations.list": ({ organizationId }) => ({ organizationId }),
  "invitations.previewChangeMany": ({ invitationId }) => ({ ids: [invitationId], change: { kind: "revoke" } }),
  "invitations.resend": ({ invitationId }) => ({ id: invitationId }),
  "invitations.revoke": ({ invitationId }) => ({ id: invitationId }),
  "inviteCodes.changeMany": ({ inviteCodeId }) => ({ ids: [inviteCodeId], change: { kind: "deactivate" } }),
  "inviteCodes.create": ({ organizationId, teamId }) => ({
    organizationId,
    teamId,
    moreTeamIds: [],
    role: "member",
    quota: 5,
    expiresAt: null,
    emailDomains: [],
    autoApprove: true,
  }),
  "inviteCodes.delete": ({ inviteCodeId }) => ({ id: inviteCodeId }),
  "inviteCodes.get": ({ inviteCodeId }) => ({ id: inviteCodeId }),
  "inviteCodes.list": ({ organizationId, teamId }) => ({ organizationId, teamId }),
  "inviteCodes.previewChangeMany": ({ inviteCodeId }) => ({ ids: [inviteCodeId], change: { kind: "delete" } }),
  "inviteCodes.redemptions": ({ inviteCodeId }) => ({ id: inviteCodeId }),
  "inviteCodes.update": ({ inviteCodeId, inviteCodeUpdatedAt }) => ({
    id: inviteCodeId,
    updatedAt: inviteCodeUpdatedAt,
    isActive: false,
  }),
  "organizationRequests.approve": ({ requestId }) => ({ id: requestId }),
  "organizationRequests.reject": ({ requestId }) => ({ id: requestId, reason }),
  "organizations.changeMany": ({ organizationId }) => ({ ids: [organizationId], change: { kind: "suspend", reason } }),
  "organizations.contents": ({ organizationId }) => ({ id: organizationId }),
  "organizations.delete": ({ organizationId, otherOrganizationId }) => ({
    id: organizationId,
    people: { organizationId: otherOrganizationId },
    invitations: { organizationId: null },
    inviteCodes: { organizationId: null },
  }),
  "organizations.get": ({ organizationId }) => ({ id: organizationId }),
  "organizations.previewChangeMany": ({ organizationId }) => ({
    ids: [organizationId],
    change: { kind: "suspend", reason },
  }),
  "organizations.resume": ({ suspendedOrganizationId }) => ({ id: suspendedOrganizationId }),
  "organizations.suspend": ({ organizationId }) => ({ id: organizationId, reason }),
  "organizations.unschedule": ({ suspendedOrganizationId }) => ({ id: suspendedOrganizationId }),
  "organizations.update": ({ organizationId, organizationUpdatedAt }) => ({
    id: organizationId,
    updatedAt: organizationUpdatedAt,
    name: `Renamed ${newEmail()}`,
    extra: {},
  }),
  "teams.addMembers": ({ teamId, userId }) => ({ id: teamId, userIds: [userId] }),
  "teams.create": ({ organizationId }) => ({ name: "Night shift", organizationId }),
  "teams.delete": ({ teamId }) => ({ id: teamId }),
  "teams.deleteMany": ({ teamId }) => ({ ids: [teamId] }),
  "teams.get": ({ teamId }) => ({ id: teamId }),
  "teams.list": ({ organizationId }) => ({ organizationId }),
  "teams.previewDeleteMany": ({ teamId }) => ({ ids: [teamId] }),
  "teams.removeMembers": ({ teamId, userId }) => ({ id: teamId, userIds: [userId] }),
  "teams.search": ({ organizationId }) => ({ organizationId }),
  "teams.update": ({ teamId }) => ({ id: teamId, name: "Night shift" }),
  "users.activate": ({ suspendedUserId }) => ({ id: suspendedUserId }),
  "users.changeMany": ({ userId, teamId }) => ({ ids: [userId], change: { kind: "add-to-team", teamId } }),
  "users.changeRole": ({ userId, userUpdatedAt }) => ({ id: userId, updatedAt: userUpdatedAt, role: "org_admin" }),
  "users.changeTeams": ({ userId, userUpdatedAt, teamId }) => ({
    id: userId,
    updatedAt: userUpdatedAt,
    teamIds: [teamId],
  }),
  "users.colleagues": ({ teamId }) => ({ teamId }),
  "users.create": ({ organizationId, teamId }) => ({
    ...person,
    email: newEmail(),
    role: "member",
    organizationId,
    teamIds: [teamId],
    invitation: { validDays: 7 },
  }),
  "users.delete": ({ userId }) => ({ id: userId }),
  "users.endSessions": ({ userId }) => ({ id: userId }),
  "users.get": ({ userId }) => ({ id: userId }),
  "users.list": ({ organizationId }) => ({ organizationId }),
  "users.move": ({ userId, otherOrganizationId }) => ({ id: userId, organizationId: otherOrganizationId, teamIds: [] }),
  "users.previewChangeMany": ({ userId }) => ({ ids: [userId], change: { kind: "suspend", reason } }),
  "users.previewDeparture": ({ userId }) => ({ id: userId }),
  "users.remove": ({ userId }) => ({ id: userId }),
  "users.sessions": ({ userId }) => ({ id: userId }),
  "users.suspend": ({ userId }) => ({ id: userId, reason }),
  "users.update": ({ userId, userUpdatedAt }) => ({ id: userId, updatedAt: userUpdatedAt, firstName: "Eleni" }),
  "webhooks.delete": ({ webhookId }) => ({ id: webhookId }),
  "webhooks.deliveries": ({ webhookId }) => ({ id: webhookId }),
  "webhooks.get": ({ webhookId }) => ({ id: webhookId }),
  "webhooks.replay": ({ webhookDeliveryId }) => ({ id: webhookDeliveryId }),
  "webhooks.rotateSecret": ({ webhookId }) => ({ id: webhookId }),
  "webhooks.test": ({ webhookId }) => ({ id: webhookId }),
  "webhooks.update": ({ webhookId, webhookUpdatedAt }) => ({ id: webhookId, updatedAt: webhookUpdatedAt, name: "Ops" }),
};

/** Their owner is one person; the tests of the feature prove that another's are not found. */
const personal = [
  "notifications.list",
  "notifications.listLike",
  "notifications.mark",
  "organizationRequests.withdraw",
  "profile.deleteAccount",
  "sessions.revoke",
];

let api: Api;
let workspaceId: string;
/** One of each role; the consumers belong to `own`. */
let people: Record<Role, UserDoc>;
/** Nothing of these changes while the rules hold. */
let own: Ids;
let sibling: Ids;
let foreign: Ids;

let places = 0;

const seedPlace = async (inWorkspace: string) => {
  const { world } = api;
  places += 1;
  const { organizationId, teamId: everybody } = await seedOrganization(world, inWorkspace, `Organization ${places}`);
  const other = await seedOrganization(world, inWorkspace, `Other ${places}`);
  const suspendedPlace = await seedOrganization(world, inWorkspace, `Suspended ${places}`);
  const scheduled = { kind: "resume", at: new Date("2100-01-01"), by: world.newId("user") } as const;
  const decision = { status: "suspended", statusReason: reason, statusChangedBy: null, scheduled } as const;
  const suspendedOrganizationId = suspendedPlace.organizationId;
  await world.stores.organizations.changeStatus(inWorkspace, suspendedOrganizationId, "active", decision, world.now());
  const teamId = world.newId("team");
  await world.stores.teams.insert({
    _id: teamId,
    workspaceId: inWorkspace,
    organizationId,
    ...nameFieldsOf("Rates desk"),
    isDefault: false,
    createdAt: world.now(),
  });
  const consumer = { organizationId, teamIds: [everybody, teamId] };
  const orgAdmin = await seedUser(world, inWorkspace, { role: "org_admin", ...consumer });
  const user = await seedUser(world, inWorkspace, { role: "member", ...consumer });
  await startSession(world.request(), user);
  const suspended = await seedUser(world, inWorkspace, { role: "member", status: "suspended", ...consumer });
  const pending = await seedUser(world, inWorkspace, { role: "member", status: "pending", emailVerified: true });
  const requester = await seedUser(world, inWorkspace, { role: "member" });
  const request = await transaction(world, (tx) =>
    insertOrganization(tx, {
      workspaceId: inWorkspace,
      name: `Request ${places}`,
      status: "pending",
      requestedBy: requester._id,
    }),
  );
  const inviter = await seedUser(world, inWorkspace, { role: "admin" });
  const { invitation } = await createInvitation(await actingAs(world, inviter), {
    ...person,
    email: newEmail(),
    role: "member",
    organizationId,
    teamIds: [],
    validDays: 7,
  });
  const inviteCode = await seedInviteCode(world, inWorkspace, { organizationId, teamId });
  await world.stores.redemptions.insert({
    _id: world.newId("redemption"),
    workspaceId: inWorkspace,
    inviteCodeId: inviteCode._id,
    userId: user._id,
    organizationId,
    redeemedAt: world.now(),
  });
  const organization = await world.stores.organizations.find(inWorkspace, organizationId);
  const deadDelivery = await seedDelivery(world, { workspaceId: inWorkspace, userId: user._id, state: "dead" });
  const webhook = await seedWebhook(world, inWorkspace);
  const delivery = await seedWebhookDelivery(world, webhook);
  return {
    deadDeliveryId: deadDelivery._id,
    orgAdminId: orgAdmin._id,
    userId: user._id,
    userUpdatedAt: user.updatedAt,
    suspendedUserId: suspended._id,
    pendingUserId: pending._id,
    organizationId,
    organizationUpdatedAt: organization?.updatedAt,
    otherOrganizationId: other.organizationId,
    suspendedOrganizationId,
    teamId,
    requestId: request._id,
    invitationId: invitation.id,
    inviteCodeId: inviteCode._id,
    inviteCodeUpdatedAt: inviteCode.updatedAt,
    webhookId: webhook._id,
    webhookUpdatedAt: webhook.updatedAt,
    webhookDeliveryId: delivery._id,
  };
};

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  own = await seedPlace(workspaceId);
  sibling = await seedPlace(workspaceId);
  // The later one: super admins act in the first.
  api.world.setNow(new Date(api.world.now().getTime() + 1));
  foreign = await seedPlace(await seedWorkspace(api.world, "Elsewhere"));
  const { organizationId } = own;
  people = {
    super_admin: await seedUser(api.world, workspaceId, { role: "super_admin" }),
    admin: await seedUser(api.world, workspaceId, { role: "admin" }),
    org_admin: await seedUser(api.world, workspaceId, { role: "org_admin", organizationId }),
    member: await seedUser(api.world, workspaceId, { role: "member", organizationId }),
  };
});
afterAll(() => api.close());

/** Names of the ids a procedure is called with. */
const idsUsed = (path: string): (keyof Ids)[] => {
  const used = new Set<string>();
  const recorder = new Proxy({}, { get: (_, name) => used.add(String(name)) && "x" }) as Ids;
  inputs[path]?.(recorder);
  return [...used].filter((name) => name.endsWith("Id")) as (keyof Ids)[];
};

const call = (client: Client, path: string, input: object): Promise<unknown> => {
  const [feature = "", name = ""] = path.split(".");
  const procedure = (client as unknown as Record<string, Record<string, Record<string, (input: object) => unknown>>>)[
    feature
  ]?.[name];
  return Promise.resolve(procedure?.[procedures[path]?._def.type === "mutation" ? "mutate" : "query"]?.(input));
};

type Answer = { status: number; value?: unknown };

const answerOf = (client: Client, path: string, input: object): Promise<Answer> =>
  call(client, path, input).then(
    (value) => ({ status: 200, value }),
    (error) => ({ status: error.data?.httpStatus ?? 0, value: error.data ?? error }),
  );

/** What somebody gets who reaches for nothing: "not found", an empty list, or a refusal for each of many. */
const isNothing = ({ status, value }: Answer): boolean => {
  if (status === 404) return true;
  if (Array.isArray(value)) return value.length === 0;
  const { items, done, refused, rows } = (value ?? {}) as Record<string, unknown[] | undefined>;
  if (status !== 200) return false;
  if (items) return items.length === 0;
  if (done) return done.length === 0 && (refused?.length ?? 0) > 0;
  return rows?.length === 0;
};

const paths = Object.keys(inputs).sort();
const permissionOf = (path: string) => {
  const meta = procedures[path]?._def.meta;
  if (!meta || !("permission" in meta)) throw new Error(`${path} needs no permission`);
  return meta.permission;
};

test("every procedure that takes an id is walked", () => {
  const takesIds = ({ _def: { inputs: schemas } }: Procedure) =>
    schemas.some((schema) => {
      const json = JSON.stringify(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }));
      return /"\^[a-z]{3}_|"(id|ids|\w+Ids?)":/.test(json);
    });
  const found = Object.entries(procedures).filter(([, procedure]) => takesIds(procedure));
  expect(found.map(([path]) => path).sort()).toEqual([...paths, ...personal].sort());
});

describe.each(paths)("%s", (path) => {
  const permission = permissionOf(path);
  const ask = async (user: UserDoc, ids: Ids) => answerOf(await api.as(user), path, inputs[path]?.(ids) ?? {});

  test.each(adminRoles)("works for %s on what lies in the own workspace", async (role) => {
    const user = people[role];
    if (!can(user, permission)) return;
    const answer = await ask(user, await seedPlace(workspaceId));
    expect(answer, JSON.stringify(answer)).toMatchObject({ status: 200 });
    expect(isNothing(answer)).toBe(false);
  });

  test.each(consumerRoles)(
    "works for %s on what lies in the own organization, where the table says so",
    async (role) => {
      const ids = await seedPlace(workspaceId);
      const user = await seedUser(api.world, workspaceId, { role, organizationId: ids.organizationId });
      const answer = await ask(user, ids);
      expect(answer, JSON.stringify(answer)).toMatchObject({ status: can(user, permission) ? 200 : 403 });
    },
  );

  describe.each(idsUsed(path))("by its %s", (name) => {
    test.each(roles)("gives %s nothing of another workspace", async (role) => {
      const answer = await ask(people[role], { ...own, [name]: foreign[name] });
      if (can(people[role], permission)) expect(answer, JSON.stringify(answer)).toSatisfy(isNothing);
      else expect(answer.status).toBe(403);
    });

    test.each(consumerRoles)("gives %s nothing of another organization", async (role) => {
      const answer = await ask(people[role], { ...own, [name]: sibling[name] });
      if (can(people[role], permission)) expect(answer, JSON.stringify(answer)).toSatisfy(isNothing);
      else expect(answer.status).toBe(403);
    });
  });
});

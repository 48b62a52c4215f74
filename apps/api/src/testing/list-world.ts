import { createInvitation } from "@gatehouse/core/invitations/create-invitation";
import { nameFieldsOf } from "@gatehouse/core/organizations/new-organization";
import { publishTemplate } from "@gatehouse/core/templates/publish-template";
import { seedDelivery } from "@gatehouse/core/testing/deliveries";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { makeNotification } from "@gatehouse/core/testing/notifications";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook, seedWebhookDelivery } from "@gatehouse/core/testing/webhooks";
import type { World } from "@gatehouse/core/testing/world";
import { nameFields } from "@gatehouse/core/users/name-fields";
import { channels, deliveryStates, notificationCategories } from "@gatehouse/shared/notifications/notification";
import { userStatuses } from "@gatehouse/shared/users/user";

const dayMs = 86_400_000;
/** More than the store sorts in memory without looking for something better. */
const many = 1_050;

type Doc = { _id: string; [field: string]: unknown };

/** Stores copies of the newest document of a collection, each with a few fields of its own. */
const copies = async (world: World, name: string, count: number, change: (i: number) => object): Promise<void> => {
  const collection = world.mongo.db().collection<Doc>(name);
  const [model] = await collection.find({}).sort({ _id: -1 }).limit(1).toArray();
  const docs = Array.from({ length: count }, (_, i) => ({ ...model, ...change(i), _id: `${name}_${i}` }));
  for (let at = 0; at < count; at += 200) await collection.insertMany(docs.slice(at, at + 200));
};

/** A workspace in which every list has so many entries that it can't do without its indexes. */
export const seedListWorld = async (world: World) => {
  const workspaceId = await seedWorkspace(world);
  const admin = await seedUser(world, workspaceId, { role: "super_admin" });
  const now = world.now().getTime();
  const ago = (i: number) => new Date(now - (i % 400) * dayMs);
  const { organizationId, teamId } = await seedOrganization(world, workspaceId, "Harbor");
  const place = { organizationId, teamIds: [teamId] };
  const orgAdmin = await seedUser(world, workspaceId, { role: "org_admin", ...place });
  const user = await seedUser(world, workspaceId, { role: "member", ...place });
  const code = await seedInviteCode(world, workspaceId);
  const person = {
    firstName: "Elena",
    lastName: "Marchetti",
    role: "member",
    portalAccess: true,
    chatAccess: true,
  } as const;
  await createInvitation(await actingAs(world, admin), {
    ...person,
    email: "elena@x.example",
    teamIds: [],
    validDays: 7,
  });
  const webhook = await seedWebhook(world, workspaceId);
  await seedWebhookDelivery(world, webhook);
  const words = { subject: "Hello", preheader: "", body: "[Hello]({{link}})" };
  const templateType = "user.role_changed";
  const template = { type: templateType, revision: 0, words };
  await publishTemplate(await actingAs(world, admin), template, async () => ({ subject: "", html: "", text: "" }));
  const head = makeNotification(world, admin, { gathers: true });
  await world.stores.notifications.insertAll([head]);
  await world.mongo
    .db()
    .collection<Doc>("inviteCodeRedemptions")
    .insertOne({
      _id: world.newId("redemption"),
      workspaceId,
      inviteCodeId: code._id,
      userId: user._id,
      organizationId,
      redeemedAt: new Date(now),
    });

  const { _id: deliveryId, eventId } = await seedDelivery(world, { workspaceId, userId: user._id });

  await copies(world, "users", many * 1.2, (i) => ({
    ...nameFields(`Anna ${i}`, i % 9 ? "Feld" : "Wanjiru", `anna.${i}@harbor.example`),
    email: `anna.${i}@harbor.example`,
    workspaceId,
    number: 10_000 + i,
    role: i % 50 ? "member" : "org_admin",
    status: userStatuses[i % 40 ? 2 : i % 5],
    ...place,
    createdAt: ago(i),
    lastSeenAt: ago(i * 7),
  }));
  await copies(world, "organizations", many, (i) => ({
    ...nameFieldsOf(`Pier ${i}`),
    number: 10_000 + i,
    isDefault: false,
    requestedBy: `usr_${i}`,
    status: i % 40 ? "active" : "pending",
    createdAt: ago(i),
  }));
  await copies(world, "teams", many, (i) => ({
    ...nameFieldsOf(`Desk ${i}`),
    organizationId,
    isDefault: false,
    createdAt: ago(i),
  }));
  await copies(world, "invitations", many, (i) => ({
    tokenHash: `hash ${i}`,
    organizationId,
    email: `bela.${i}@x.example`,
    createdAt: ago(i),
    expiresAt: new Date(now + ((i % 30) - 2) * dayMs),
    status: i % 4 ? "open" : i % 8 ? "accepted" : "revoked",
  }));
  await copies(world, "inviteCodes", many, (i) => ({
    code: `CODE-${i}`,
    key: `CODE${i}`,
    organizationId,
    teamId,
    used: i % 7,
    createdAt: ago(i),
    isActive: i % 20 > 0,
  }));
  await copies(world, "inviteCodeRedemptions", many, (i) => ({ userId: `usr_${i}`, redeemedAt: ago(i) }));
  await copies(world, "notifications", many * 3, (i) => ({
    eventId: `evt ${i}`,
    category: notificationCategories[i % 9],
    ...(i % 3 ? { headId: `notifications_${i}` } : { headId: head._id, isHead: false }),
    personId: i % 5 ? null : user._id,
    readAt: i % 7 ? null : new Date(now),
    archivedAt: i % 2 ? new Date(now) : null,
    createdAt: ago(i),
    lastAt: ago(i),
  }));
  await copies(world, "deliveries", many * 2, (i) => ({
    eventId: `evt ${i}`,
    type: i % 3 ? "user.welcome" : "user.registered",
    userId: i % 2 ? user._id : null,
    endpointId: i % 2 ? null : webhook._id,
    channel: channels[i % channels.length],
    state: deliveryStates[i % deliveryStates.length],
    isOther: i % 7 ? null : true,
    createdAt: ago(i),
  }));
  await copies(world, "audit", many, (i) => ({ workspaceId, subjectIds: [user._id, admin._id], at: ago(i) }));
  await copies(world, "templateVersions", many, (i) => ({ version: i + 3 }));
  return {
    workspaceId,
    templateType,
    admin,
    orgAdmin,
    ids: {
      organizationId,
      teamId,
      userId: user._id,
      subjectId: user._id,
      notificationId: head._id,
      inviteCodeId: code._id,
      webhookId: webhook._id,
      eventId,
      deliveryId,
    },
  };
};

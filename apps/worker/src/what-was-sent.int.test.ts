import { invitationAccepted } from "@gatehouse/core/invitations/invitation-events";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { getDeliveryContent } from "@gatehouse/core/notifications/get-delivery-content";
import { openDigests } from "@gatehouse/core/notifications/open-digests";
import { publishTemplate } from "@gatehouse/core/templates/publish-template";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook } from "@gatehouse/core/testing/webhooks";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { parseNetwork } from "@gatehouse/core/webhooks/reachable-address";
import { rotateWebhookSecret } from "@gatehouse/core/webhooks/rotate-webhook-secret";
import { renderMail } from "@gatehouse/emails/render";
import { renderDigest } from "@gatehouse/emails/render-digest";
import type { Channel } from "@gatehouse/shared/notifications/notification";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deliverDigest } from "./handlers/deliver-digest";
import { deliverEmail } from "./handlers/deliver-email";
import { deliverWebhook } from "./handlers/deliver-webhook";
import type { Mailer } from "./mail/mailer";
import { type MailServer, startMailServer } from "./testing/mail-server";
import { mailerTo } from "./testing/mailer-to";
import { startWebhookReceiver, type WebhookReceiver } from "./testing/webhook-receiver";
import { createWebhookSender, type WebhookSender } from "./webhooks/webhook-sender";

const webhookNetworks = [parseNetwork("127.0.0.0/8")];
const render = { mail: renderMail, digest: renderDigest };

let world: World;
let workspaceId: string;
let admin: UserDoc;
let server: MailServer;
let mailer: Mailer;
let receiver: WebhookReceiver;
let sender: WebhookSender;

beforeAll(async () => {
  [world, server, receiver] = await Promise.all([
    createWorld({ webhookNetworks }),
    startMailServer(),
    startWebhookReceiver(),
  ]);
  mailer = mailerTo(server.port);
  sender = createWebhookSender({ networks: webhookNetworks, timeoutMs: 1_000 });
});
beforeEach(async () => {
  receiver.reset();
  workspaceId = await seedWorkspace(world);
  admin = await seedUser(world, workspaceId, { role: "admin" });
  world.setNow(new Date("2026-11-22T10:42:00Z"));
});
afterAll(async () => {
  mailer.close();
  await sender.close();
  await Promise.all([server.close(), receiver.close(), world.close()]);
});

const tell = async (name = "Elena Marchetti"): Promise<string> => {
  const data = { ...invitationAccepted.sample, inviterId: admin._id, name };
  const eventId = await seedEvent(world, invitationAccepted, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  return eventId;
};

const deliveryOf = async (eventId: string, channel: Channel): Promise<string> => {
  const found = (await outcomeOf(world, eventId)).deliveries.find((delivery) => delivery.channel === channel);
  if (!found) throw new Error(`Nothing goes out by ${channel}`);
  return found._id;
};

const contentOf = async (id: string) => getDeliveryContent(await actingAs(world, admin), { id }, render);

const publish = async (subject: string) => {
  const ctx = await actingAs(world, admin);
  const template = await world.stores.templates.find(workspaceId, invitationAccepted.name);
  const words = { subject, preheader: "", body: `${subject}, {{recipient}}\n\n[Open]({{link}})` };
  await publishTemplate(ctx, { type: invitationAccepted.name, revision: template?.revision ?? 0, words }, renderMail);
};

/** What stands in the log is all that went out, but for the tokens of its links. */
const asItWentOut = () => {
  const { subject, html, text } = server.mailsTo(admin.email).at(-1) ?? {};
  const hidden = (part = "") => part.replace(/token=[\w.-]+/g, "token=hidden").trim();
  expect(html).toMatch(/unsubscribe\?token=usr_/);
  return { subject, html: hidden(html), text: hidden(text) };
};

const said = (content: Awaited<ReturnType<typeof contentOf>>) => {
  if (content.kind !== "email") throw new Error(`It is of the kind ${content.kind}`);
  return { subject: content.subject, html: content.html.trim(), text: content.text.trim() };
};

describe("what was sent is shown in the log", () => {
  it("with the words that were in force then, whatever was published since", async () => {
    await publish("The first words");
    const id = await deliveryOf(await tell(), "email");
    await deliverEmail(world, mailer, { deliveryId: id });
    await publish("Other words");
    const content = await contentOf(id);
    expect(content).toMatchObject({ subject: "The first words", words: { version: 2 } });
    expect(said(content)).toEqual(asItWentOut());
  });

  it("with Gatehouse's own words where the mail went out in them", async () => {
    const id = await deliveryOf(await tell(), "email");
    await deliverEmail(world, mailer, { deliveryId: id });
    await publish("Other words");
    const content = await contentOf(id);
    expect(content).toMatchObject({ words: { version: null } });
    expect(said(content)).toEqual(asItWentOut());
  });

  it("as the digest it went out in", async () => {
    await world.stores.preferences.setForUser(admin._id, { categories: { membership: { email: "hourly" } } });
    const eventId = await tell("Elena Marchetti");
    world.setNow(new Date("2026-11-22T10:43:00Z"));
    await tell("Jonas Feld");
    world.setNow(new Date("2026-11-22T11:00:00Z"));
    await openDigests(world);
    const id = await deliveryOf(eventId, "email");
    const { digestId = "" } = (await world.stores.deliveries.findForJob(id)) ?? {};
    await deliverDigest(world, mailer, { digestId: digestId ?? "" });
    const content = await contentOf(id);
    expect(content).toMatchObject({ subject: "Jonas Feld accepted your invitation and 1 more", words: "digest" });
    expect(said(content)).toEqual(asItWentOut());
  });

  it("as the body and headers that a webhook got, without a signature once the webhook was changed", async () => {
    const { _id: webhookId, secretInClear } = await seedWebhook(world, workspaceId, { url: receiver.url });
    const id = await deliveryOf(await tell(), "webhook");
    world.setNow(new Date("2026-11-22T10:43:00Z"));
    await deliverWebhook(world, sender, { deliveryId: id });
    const [got] = receiver.received;
    const { "webhook-signature": signature, ...headers } = Object.fromEntries(
      ["content-type", "webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => [
        name,
        got?.headers[name],
      ]),
    );
    const content = { kind: "webhook", url: receiver.url, body: got?.body };
    expect(await contentOf(id)).toEqual({ ...content, headers: { ...headers, "webhook-signature": signature } });
    expect(JSON.stringify(await contentOf(id))).not.toContain(secretInClear.slice("whsec_".length));
    world.setNow(new Date("2026-11-22T10:44:00Z"));
    await rotateWebhookSecret(await actingAs(world, admin), { id: webhookId });
    expect(await contentOf(id)).toEqual({ ...content, headers });
  });
});

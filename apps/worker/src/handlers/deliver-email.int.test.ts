import { newDevice } from "@gatehouse/core/auth/auth-events";
import { createInvitation } from "@gatehouse/core/invitations/create-invitation";
import { invitationAccepted, userInvited } from "@gatehouse/core/invitations/invitation-events";
import { revokeInvitation } from "@gatehouse/core/invitations/revoke-invitation";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { deliverEmailJob } from "@gatehouse/core/notifications/notification-jobs";
import { settingsChanged } from "@gatehouse/core/settings/settings-events";
import { sendTestMail } from "@gatehouse/core/templates/send-test-mail";
import { templateFailed } from "@gatehouse/core/templates/template-events";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedTemplate } from "@gatehouse/core/testing/templates";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Mailer } from "../mail/mailer";
import { type MailServer, startMailServer } from "../testing/mail-server";
import { mailerTo } from "../testing/mailer-to";
import { deliverEmail } from "./deliver-email";

let world: World;
let workspaceId: string;
let server: MailServer;
let mailer: Mailer;

beforeAll(async () => {
  [world, server] = await Promise.all([createWorld(), startMailServer()]);
  workspaceId = await seedWorkspace(world);
  mailer = mailerTo(server.port);
});
afterAll(async () => {
  mailer.close();
  await Promise.all([server.close(), world.close()]);
});

const collection = (name: string) => world.mongo.db().collection<{ _id: string }>(name);
const update = (user: UserDoc, fields: Partial<UserDoc>) =>
  collection("users").updateOne({ _id: user._id }, { $set: fields });

const emailOf = async (eventId: string) => {
  const email = (await outcomeOf(world, eventId)).deliveries.find(({ channel }) => channel === "email");
  if (!email) throw new Error("The event has no e-mail");
  return email;
};

/** The queued e-mail about an accepted invitation. */
const queuedEmail = async (inviter: UserDoc, name = "Elena Marchetti"): Promise<{ eventId: string; id: string }> => {
  const people = {
    invitationId: "inv_1",
    inviterId: inviter._id,
    userId: "usr_1",
    name,
    email: "elena@harbor.example",
  };
  const data = { ...people, role: "member" as const, organizationName: "Harbor Logistics" };
  const eventId = await seedEvent(world, invitationAccepted, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  return { eventId, id: (await emailOf(eventId))._id };
};

const sentThisYear = (type: string) => world.stores.sentCounts.find(workspaceId, type, world.now());

const deliver = (id: string, through = mailer) => deliverEmail(world, through, { deliveryId: id });

it("sends the mail once, however often and however much at once it is tried", async () => {
  const inviter = await seedUser(world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
  const { eventId, id } = await queuedEmail(inviter);
  await deliver(id);
  await Promise.all([deliver(id), deliver(id)]);

  expect(await sentThisYear(invitationAccepted.name)).toBe(1);
  expect(await emailOf(eventId)).toMatchObject({ state: "sent", reason: null, attempts: 1, finishedAt: world.now() });
  expect(server.mailsTo(inviter.email)).toMatchObject([
    {
      from: { name: "Meridian Data", address: "gatehouse@meridian.example" },
      to: [{ name: "Ines Okafor", address: inviter.email }],
      subject: "Elena Marchetti accepted your invitation",
      messageId: `<${id}@localhost>`,
      html: expect.stringContaining(
        'href="http://localhost:3000/admin/users?kind=consumers&amp;search=elena%40harbor.example"',
      ),
      text: expect.stringContaining(
        "Open user http://localhost:3000/admin/users?kind=consumers&search=elena%40harbor.example",
      ),
    },
  ]);
});

it("can be stopped by one click, unless it is mandatory", async () => {
  const inviter = await seedUser(world, workspaceId, { role: "admin" });
  const { id } = await queuedEmail(inviter);
  await deliver(id);
  const [mail] = server.mailsTo(inviter.email);
  const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value;
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const link = header("list-unsubscribe")?.slice(1, -1) ?? "";
  expect(link).toMatch(/^http:\/\/localhost:3000\/unsubscribe\?token=usr_[\w-]+\.membership\./);
  expect(mail?.text).toContain(`Stop these e-mails ${link}`);
  expect(mail?.text).toContain("Change what reaches you http://localhost:3000/profile/notifications");

  const eventId = await seedEvent(world, newDevice, {
    workspaceId,
    data: { ...newDevice.sample, userId: inviter._id },
  });
  await fanOutEvent(world, { eventId });
  await deliver((await emailOf(eventId))._id);
  const security = server.mailsTo(inviter.email)[1];
  expect(security?.headers.filter(({ key }) => key.startsWith("list-"))).toEqual([]);
  expect(security?.text).not.toContain("Stop these e-mails");
});

it("is skipped when its category was switched off meanwhile", async () => {
  const inviter = await seedUser(world, workspaceId, { role: "admin" });
  const { eventId, id } = await queuedEmail(inviter);
  await world.stores.preferences.setForUser(inviter._id, { categories: { membership: { email: "off" } } });
  await deliver(id);
  expect(await emailOf(eventId)).toMatchObject({
    state: "skipped",
    reason: "Switched off in the person's preferences",
  });
});

it("takes hostile names as words, in the headers too", async () => {
  const name = '"<b>Bo</b>\r\nBcc: victim@harbor.example\u202E';
  const inviter = await seedUser(world, workspaceId, { role: "admin", firstName: name, lastName: "Okafor" });
  const { id } = await queuedEmail(inviter, name);
  await deliver(id);

  const [mail] = server.mailsTo(inviter.email);
  expect(mail?.subject).toBe('"<b>Bo</b> Bcc: victim@harbor.example accepted your invitation');
  expect(mail?.bcc).toBeUndefined();
  expect(mail?.to).toHaveLength(1);
  expect(mail?.html).not.toContain("<b>Bo");
  expect(server.mailsTo("victim@harbor.example")).toEqual([]);
});

describe("a mail that is not wanted any more is skipped", () => {
  it("when its recipient was suspended", async () => {
    const inviter = await seedUser(world, workspaceId, { role: "admin" });
    const { eventId, id } = await queuedEmail(inviter);
    await update(inviter, { status: "suspended" });
    await deliver(id);
    expect(await emailOf(eventId)).toMatchObject({ state: "skipped", reason: "The account is suspended" });
    expect(server.mailsTo(inviter.email)).toEqual([]);
  });

  it("when its recipient was deleted", async () => {
    const inviter = await seedUser(world, workspaceId, { role: "admin" });
    const { eventId, id } = await queuedEmail(inviter);
    await collection("users").deleteOne({ _id: inviter._id });
    await deliver(id);
    expect(await emailOf(eventId)).toMatchObject({ state: "skipped", reason: "The account does not exist any more" });
  });

  it("when its recipient is none of those any more who are told of it", async () => {
    const elsewhere = await seedWorkspace(world);
    const admin = await seedUser(world, elsewhere, { role: "admin" });
    const eventId = await seedEvent(world, templateFailed, { workspaceId: elsewhere, data: templateFailed.sample });
    await fanOutEvent(world, { eventId });
    await update(admin, { role: "member" });
    await deliver((await emailOf(eventId))._id);
    expect(await emailOf(eventId)).toMatchObject({
      state: "skipped",
      reason: "Not among those who are told any more",
    });
    expect(server.mailsTo(admin.email)).toEqual([]);
  });

  it("when the invitation was revoked", async () => {
    const admin = await seedUser(world, workspaceId, { role: "admin" });
    const ctx = await actingAs(world, admin);
    const person = { firstName: "Elena", lastName: "Marchetti", email: "revoked@harbor.example" };
    const access = { role: "member" as const, teamIds: [], portalAccess: true, chatAccess: true, validDays: 7 };
    const { invitation } = await createInvitation(ctx, { ...person, ...access });
    const event = await collection("outbox").findOne({ "data.invitationId": invitation.id });
    const eventId = event?._id ?? "";
    await fanOutEvent(world, { eventId });
    await revokeInvitation(ctx, { id: invitation.id });
    await deliver((await emailOf(eventId))._id);
    expect(await emailOf(eventId)).toMatchObject({ state: "skipped" });
    expect(server.mailsTo("revoked@harbor.example")).toEqual([]);
  });
});

it("still sends what is mandatory to a suspended person", async () => {
  const user = await seedUser(world, workspaceId, { role: "member", status: "suspended" });
  const data = { userId: user._id, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() };
  const eventId = await seedEvent(world, newDevice, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  await deliver((await emailOf(eventId))._id);
  expect(server.mailsTo(user.email)).toMatchObject([{ subject: "New sign-in to Meridian Data" }]);
});

describe("a mail server that refuses", () => {
  it("one address for good makes that mail bounce and lets the others pass", async () => {
    const [gone, here] = await Promise.all([
      seedUser(world, workspaceId, { role: "admin" }),
      seedUser(world, workspaceId, { role: "admin" }),
    ]);
    server.refuse(gone.email, 550);
    const [lost, fine] = [await queuedEmail(gone), await queuedEmail(here)];
    await Promise.all([deliver(lost.id), deliver(fine.id)]);
    expect(await emailOf(lost.eventId)).toMatchObject({ state: "bounced", reason: "550 No such person here" });
    expect(await emailOf(fine.eventId)).toMatchObject({ state: "sent" });
  });

  it("an address for now is asked again, and the mail goes out once", async () => {
    const inviter = await seedUser(world, workspaceId, { role: "admin" });
    const { eventId, id } = await queuedEmail(inviter);
    server.refuse(inviter.email, 451);
    await expect(deliver(id)).rejects.toThrow("451");
    expect(await emailOf(eventId)).toMatchObject({
      state: "queued",
      attempts: 1,
      reason: expect.stringContaining("451"),
    });
    server.accept(inviter.email);
    await deliver(id);
    expect(await emailOf(eventId)).toMatchObject({ state: "sent", attempts: 2, reason: null });
    expect(server.mailsTo(inviter.email)).toHaveLength(1);
  });

  it("is given up after the last attempt, with its last error", async () => {
    const nobody = mailerTo(1);
    const { eventId, id } = await queuedEmail(await seedUser(world, workspaceId, { role: "admin" }));
    for (let attempt = 1; attempt < deliverEmailJob.attempts; attempt += 1) {
      await expect(deliver(id, nobody)).rejects.toThrow("ECONNREFUSED");
    }
    await deliver(id, nobody);
    nobody.close();
    expect(await emailOf(eventId)).toMatchObject({
      state: "dead",
      attempts: deliverEmailJob.attempts,
      reason: expect.stringContaining("ECONNREFUSED"),
    });
  });
});

it("gives a mail up during whose every attempt the worker was killed", async () => {
  const { eventId, id } = await queuedEmail(await seedUser(world, workspaceId, { role: "admin" }));
  for (let attempt = 0; attempt < deliverEmailJob.attempts; attempt += 1) {
    await world.stores.deliveries.beginAttemptForJob(id, world.now());
  }
  await deliver(id);
  expect(await emailOf(eventId)).toMatchObject({ state: "dead", reason: "The worker stopped during every attempt" });
});

describe("the words of a workspace", () => {
  const failures = () => collection("outbox").find({ type: "template.failed", workspaceId: place }).toArray();
  let place: string;
  const queuedIn = async (body: string) => {
    place = await seedWorkspace(world, "Kestrel");
    const live = { subject: "{{person}} is in", preheader: "", body };
    await seedTemplate(world, place, { type: invitationAccepted.name, live });
  };
  const sendTo = async (inviter: UserDoc) => {
    const data = { ...invitationAccepted.sample, inviterId: inviter._id };
    const eventId = await seedEvent(world, invitationAccepted, { workspaceId: place, data });
    await fanOutEvent(world, { eventId });
    await deliver((await emailOf(eventId))._id);
  };

  it("go out in place of the shipped ones", async () => {
    await queuedIn("**{{person}}** has arrived.\n\n[Look]({{link}})");
    const inviter = await seedUser(world, place, { role: "admin" });
    await sendTo(inviter);
    expect(server.mailsTo(inviter.email)).toMatchObject([
      { subject: "Elena Marchetti is in", text: expect.stringContaining("Elena Marchetti has arrived.") },
    ]);
    expect(await failures()).toEqual([]);
  });

  it("give way to the shipped ones where they fail, and the admins are told at most once an hour", async () => {
    await queuedIn("[Look](javascript:alert(1))");
    const inviter = await seedUser(world, place, { role: "admin" });
    await sendTo(inviter);
    await sendTo(inviter);
    expect(server.mailsTo(inviter.email).map(({ subject }) => subject)).toEqual([
      "Elena Marchetti accepted your invitation",
      "Elena Marchetti accepted your invitation",
    ]);
    expect(await failures()).toMatchObject([
      {
        data: {
          type: "invitation.accepted",
          title: "Invitation accepted",
          problem: "A link can't lead to javascript:alert(1)",
        },
      },
    ]);
    world.setNow(new Date(world.now().getTime() + 3_600_000));
    await sendTo(inviter);
    expect(await failures()).toHaveLength(2);
  });

  it("never lead an admin to where they sign in", async () => {
    place = await seedWorkspace(world, "Kestrel");
    const live = { subject: "Kestrel wants you", preheader: "", body: "[Come]({{link}})" };
    await seedTemplate(world, place, { type: userInvited.name, live });
    const asked = await actingAs(world, await seedUser(world, place, { role: "super_admin" }));
    const ctx = { ...asked, actor: { ...asked.actor, workspaceId: place } };
    const subjectFor = async (role: "member" | "admin") => {
      const person = { firstName: "Elena", lastName: "Marchetti", email: `new-${role}@kestrel.example` };
      const access = { role, teamIds: [], portalAccess: true, chatAccess: true, validDays: 7 };
      const { invitation } = await createInvitation(ctx, { ...person, ...access });
      const event = await collection("outbox").findOne({ "data.invitationId": invitation.id });
      await fanOutEvent(world, { eventId: event?._id ?? "" });
      await deliver((await emailOf(event?._id ?? ""))._id);
      return server.mailsTo(person.email)[0]?.subject;
    };
    expect(await subjectFor("member")).toBe("Kestrel wants you");
    expect(await subjectFor("admin")).toMatch(/invites you to Kestrel$/);
  });

  it("never tell super admins what was changed below them", async () => {
    place = await seedWorkspace(world, "Kestrel");
    const live = { subject: "Look here", preheader: "", body: "[Look]({{link}})" };
    await seedTemplate(world, place, { type: settingsChanged.name, live });
    const superAdmin = await seedUser(world, place, { role: "super_admin" });
    const eventId = await seedEvent(world, settingsChanged, { workspaceId: place, data: settingsChanged.sample });
    await fanOutEvent(world, { eventId });
    const { deliveries } = await outcomeOf(world, eventId);
    const own = deliveries.find(({ userId, channel }) => userId === superAdmin._id && channel === "email");
    await deliver(own?._id ?? "");
    expect(server.mailsTo(superAdmin.email)).toMatchObject([
      { subject: expect.stringMatching(/^Ines Okafor changed/) },
    ]);
  });

  it("stay where they are when the type is switched off before the mail goes out", async () => {
    await queuedIn("Hello");
    const inviter = await seedUser(world, place, { role: "admin" });
    const data = { ...invitationAccepted.sample, inviterId: inviter._id };
    const eventId = await seedEvent(world, invitationAccepted, { workspaceId: place, data });
    await fanOutEvent(world, { eventId });
    await world.stores.templates.change(place, invitationAccepted.name, 1, { isOn: false });
    await deliver((await emailOf(eventId))._id);
    expect(await emailOf(eventId)).toMatchObject({ state: "skipped", reason: "Switched off for the workspace" });
  });
});

it("sends a test to whoever asked for it, in the words on trial", async () => {
  const admin = await seedUser(world, workspaceId, { role: "admin" });
  const words = { subject: "Trial: {{person}}", preheader: "", body: "**{{person}}** is in.\n\n[Open]({{link}})" };
  const rendered = async () => ({ subject: "", html: "", text: "" });
  const sent = await sentThisYear(invitationAccepted.name);
  await sendTestMail(await actingAs(world, admin), { type: invitationAccepted.name, words }, rendered);
  const [test] = await collection("deliveries").find({ userId: admin._id }).toArray();
  await deliver(test?._id ?? "");
  expect(server.mailsTo(admin.email)).toMatchObject([
    {
      subject: "Trial: Elena Marchetti",
      text: expect.stringContaining("because you asked for a test"),
    },
  ]);
  expect(await collection("deliveries").findOne({ _id: test?._id })).toMatchObject({ state: "sent", attempts: 1 });
  expect(await sentThisYear(invitationAccepted.name)).toBe(sent);
});

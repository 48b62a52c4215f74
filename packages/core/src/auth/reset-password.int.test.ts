import { dateInWords } from "@gatehouse/shared/date-in-words";
import type { AppError } from "@gatehouse/shared/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fanOutEvent } from "../notifications/fan-out-event";
import { prepareEmail } from "../notifications/prepare-email";
import { outcomeOf } from "../testing/events";
import { seedUser, seedWorkspace, testPassword } from "../testing/people";
import { changeSettings } from "../testing/settings";
import { timeDifferences } from "../testing/time-differences";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { tokenOf } from "./links";
import { requestPasswordReset } from "./request-password-reset";
import { previewPasswordReset, resetPassword } from "./reset-password";
import { findActor, startSession } from "./sessions";
import { signIn } from "./sign-in";
import { limits } from "./throttle";

const minuteMs = 60_000;
const password = "a gate between two rivers";

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

const member = (person: Partial<UserDoc> = {}) => seedUser(world, workspaceId, { role: "member", ...person });
const ask = ({ email }: { email: string }) => requestPasswordReset(world.request(), { email });
const eventsFor = (type: string, userId: string) =>
  world.mongo
    .db()
    .collection<{ _id: string }>("outbox")
    .find({ type, "data.userId": userId })
    .sort({ occurredAt: 1 })
    .toArray();

/** The mails that went to a person who asked, as they would go out now. */
const mailsTo = async ({ _id }: Pick<UserDoc, "_id">) => {
  const events = await eventsFor("user.password_reset_requested", _id);
  for (const { _id: eventId } of events) await fanOutEvent(world, { eventId });
  const deliveries = (await Promise.all(events.map(({ _id: eventId }) => outcomeOf(world, eventId)))).flatMap(
    (one) => one.deliveries,
  );
  return Promise.all(deliveries.map((delivery) => prepareEmail(world, delivery)));
};

/** The token in the newest mail. */
const tokenFor = async (user: UserDoc): Promise<string> => {
  const mail = (await mailsTo(user)).at(-1);
  return new URL(mail?.mail?.variables.link ?? "").searchParams.get("token") ?? "";
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    ({ code }: AppError) => code,
  );
const reset = (token: string) => codeOf(resetPassword(world.request(), { token, password }));
const enter = ({ email }: UserDoc, with_: string) => codeOf(signIn(world.request(), { email, password: with_ }));

describe("asking for a new password", () => {
  test("mails a link that works once, for thirty minutes", async () => {
    const user = await member();
    await ask(user);
    const [prepared] = await mailsTo(user);
    expect(prepared?.recipient?.email).toBe(user.email);
    expect(prepared?.mail?.variables.link).toMatch(/^http:\/\/localhost:3000\/auth\/reset\/code\?token=[\w-]{43}$/);
    expect(prepared?.mail?.variables).toMatchObject({
      validity: `The link works once, until ${dateInWords(new Date(world.now().getTime() + 30 * minuteMs))}.`,
    });
    const token = await tokenFor(user);
    expect(await previewPasswordReset(world.request(), { token })).toEqual({
      email: user.email,
      firstName: user.firstName,
      lastName: user.lastName,
      minPasswordLength: 12,
    });
    expect([await reset(token), await reset(token)]).toEqual(["done", "link.used"]);
    expect([await enter(user, testPassword), await enter(user, password)]).toEqual([
      "auth.invalid-credentials",
      "done",
    ]);
  });

  test("keeps the token out of the database", async () => {
    const user = await member();
    await ask(user);
    const token = await tokenFor(user);
    const names = ["links", "outbox", "audit", "deliveries"];
    const stored = await Promise.all(names.map((name) => world.mongo.db().collection(name).find().toArray()));
    expect(JSON.stringify(stored)).not.toContain(token);
  });

  test("with an unknown address reaches nobody and leaves no usable link", async () => {
    const email = "nobody@meridian.example";
    await ask({ email });
    const link = await world.mongo.db().collection("links").findOne({ email });
    const [event, ...more] = await eventsFor("user.password_reset_requested", link?.userId);
    await fanOutEvent(world, { eventId: event?._id ?? "" });
    expect(await outcomeOf(world, event?._id ?? "")).toMatchObject({ event: { state: "done" }, deliveries: [] });
    expect(more).toEqual([]);
    const token = tokenOf(world.config, { _id: String(link?._id), purpose: "reset-password" });
    expect(await reset(token)).toBe("link.not-found");
  });

  test.each([
    ["invited", { status: "invited", passwordHash: null }, "You are invited to"],
    ["suspended", { status: "suspended" }, "is not open at the moment"],
    ["rejected", { status: "rejected" }, "is not open at the moment"],
    ["without a password, as people of an SSO are,", { passwordHash: null }, "has no password"],
  ] as const)("for somebody %s mails the reason instead of a link", async (_kind, person, answer) => {
    const user = await member(person);
    await ask(user);
    const [prepared] = await mailsTo(user);
    expect(prepared?.mail?.variables).toMatchObject({
      answer: expect.stringContaining(answer),
      link: "http://localhost:3000/auth/password/login",
    });
    expect(await world.stores.users.findForJob(user._id)).toMatchObject({ passwordHash: user.passwordHash });
  });

  test("twice leaves only the newest link alive", async () => {
    const user = await member();
    await ask(user);
    const first = await tokenFor(user);
    await ask(user);
    const second = (await tokenFor(user)) || "";
    expect(second).not.toBe(first);
    expect([await reset(first), await reset(second)]).toEqual(["link.replaced", "done"]);
  });

  test("stops after five times, for unknown addresses too", async () => {
    const { email } = await member();
    for (const one of [email, "somebody.else@meridian.example"]) {
      for (let time = 0; time < 5; time += 1) await ask({ email: one });
      expect(await codeOf(ask({ email: one }))).toBe("request.too-many");
    }
  });

  test("takes the same time whatever the address", { timeout: 300_000 }, async () => {
    const tolerance = 0.25;
    const people = {
      active: await member(),
      invited: await member({ status: "invited", passwordHash: null }),
      suspended: await member({ status: "suspended" }),
    };
    const emails = {
      unknown: "nobody.knows@meridian.example",
      ...Object.fromEntries(Object.entries(people).map(([kind, { email }]) => [kind, email])),
    };
    const askAnew = (email: string) => async () => {
      await ask({ email });
      await world.throttle.reset(limits.resetByAccount, email);
      await world.throttle.reset(limits.resetByAddress, "127.0.0.1");
    };
    const kinds = Object.fromEntries(Object.entries(emails).map(([kind, email]) => [kind, askAnew(email)]));
    const differences = await timeDifferences(kinds, tolerance);
    expect(Object.entries(differences).filter(([, share]) => share > tolerance)).toEqual([]);
  });
});

describe("the link", () => {
  test("says that it has expired after thirty minutes", async () => {
    const user = await member();
    await ask(user);
    const token = await tokenFor(user);
    const start = world.now();
    world.setNow(new Date(start.getTime() + 30 * minuteMs));
    expect(await reset(token)).toBe("link.expired");
    world.setNow(new Date(start.getTime() + 30 * minuteMs - 1));
    expect(await reset(token)).toBe("done");
    world.setNow(start);
  });

  test("used twice at once sets one password", async () => {
    const user = await member();
    await ask(user);
    const token = await tokenFor(user);
    const codes = await Promise.all(Array.from({ length: 5 }, () => reset(token)));
    expect(codes.toSorted()).toEqual(["done", ...Array(4).fill("link.used")]);
    expect(await eventsFor("security.password_changed", user._id)).toHaveLength(1);
  });

  test("ends every session and tells the owner", async () => {
    const user = await member();
    const { sessionId } = await startSession(world.request(), user);
    expect(await findActor(world, sessionId)).not.toBeNull();
    await ask(user);
    await reset(await tokenFor(user));
    expect(await findActor(world, sessionId)).toBeNull();
    const [event] = await eventsFor("security.password_changed", user._id);
    await fanOutEvent(world, { eventId: event?._id ?? "" });
    const { notifications, deliveries } = await outcomeOf(world, event?._id ?? "");
    expect(notifications).toMatchObject([{ userId: user._id, title: "Your password was changed" }]);
    expect(deliveries).toHaveLength(2);
  });

  test("opens the door again that too many wrong passwords had closed", async () => {
    const user = await member();
    for (let attempt = 0; attempt < 11; attempt += 1) await enter(user, "guess");
    expect(await enter(user, testPassword)).toBe("request.too-many");
    await ask(user);
    await reset(await tokenFor(user));
    expect(await enter(user, password)).toBe("done");
  });

  test("ends the duty to change a password an admin had given", async () => {
    const user = await member({ mustChangePassword: true });
    await ask(user);
    await reset(await tokenFor(user));
    expect(await world.stores.users.findForJob(user._id)).toMatchObject({ mustChangePassword: false });
  });

  test("follows the policy of the workspace, and stays usable when a password is refused", async () => {
    const elsewhere = await seedWorkspace(world, "Elsewhere");
    await changeSettings(world, elsewhere, { security: { longPasswords: true } });
    const user = await seedUser(world, elsewhere, { role: "member" });
    await ask(user);
    const token = await tokenFor(user);
    const refused = resetPassword(world.request(), { token, password: "kT9#vLq2xWm4zR" }).catch((error) => error);
    expect(await refused).toMatchObject({ code: "input.invalid", fields: { password: "Use at least 15 characters" } });
    const same = resetPassword(world.request(), { token, password: testPassword }).catch((error) => error);
    expect(await same).toMatchObject({ fields: { password: "This is your password already" } });
    expect(await reset(token)).toBe("done");
  });

  test.each([
    ["was suspended meanwhile", { status: "suspended" }, "auth.account-suspended"],
    ["got another address meanwhile", { email: "moved@meridian.example" }, "link.not-found"],
  ] as const)("is dead when its owner %s", async (_what, change, code) => {
    const user = await member();
    await ask(user);
    const token = await tokenFor(user);
    await world.stores.users.update(user, change, world.now());
    expect(await reset(token)).toBe(code);
  });

  test("that nobody sent is not found", async () => {
    expect(await reset("made-up")).toBe("link.not-found");
  });
});

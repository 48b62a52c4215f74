import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { EventType } from "@gatehouse/core/events/event";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startRelay } from "./relay";
import { type MailServer, startMailServer } from "./testing/mail-server";
import { mailerTo } from "./testing/mailer-to";
import { createWebhookSender } from "./webhooks/webhook-sender";
import { startWorkers } from "./worker";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const page = readFileSync(join(root, "docs/developers/event-types.md"), "utf8");
const step = /<!-- (?<file>\S+?)(?:, after (?<after>.+))? -->\n```ts\n(?<code>[\s\S]+?)```/g;

type Step = { file: string; after?: string; code: string };
const steps = [...page.matchAll(step)].map(({ groups }) => groups as Step);

const copied = ["packages/core", "packages/shared", "packages/emails", "apps/worker", "tsconfig.base.json"];
const copy = mkdtempSync(join(tmpdir(), "gatehouse-exercise-"));
const inCopy = <Module>(file: string): Promise<Module> => import(/* @vite-ignore */ join(copy, file));

const take = ({ file, after = "", code }: Step): void => {
  const path = join(copy, file);
  const [before, rest, ...more] = readFileSync(path, "utf8").split(after || /$/);
  expect(more).toEqual([]);
  writeFileSync(path, `${before}${after}\n${code}${rest ?? ""}`);
};

let world: World;
let mailServer: MailServer;
beforeAll(async () => {
  [world, mailServer] = await Promise.all([createWorld(), startMailServer()]);
  const filter = (path: string): boolean => !/\/(dist|\.turbo|\.cache)$/.test(path);
  for (const path of copied)
    cpSync(join(root, path), join(copy, path), { recursive: true, verbatimSymlinks: true, filter });
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  steps.forEach(take);
});
afterAll(async () => {
  await Promise.all([mailServer.close(), world.close()]);
  rmSync(copy, { recursive: true });
});

it("the page about adding an event type touches a declaration, a mail and a test", () => {
  expect(steps.map(({ file }) => file.replace(/.*\//, ""))).toEqual([
    "organization-mails.ts",
    "organization-events.ts",
    "event-types.test.ts",
  ]);
});

it("the tests of all types hold for the new one", () => {
  const tests = ["packages/core/src/events/event-types.test.ts", "apps/worker/src/mail/mails.test.ts"];
  const vitest = [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--root",
    copy,
    "--reporter",
    "verbose",
    ...tests,
  ];
  const report = execFileSync(process.execPath, vitest, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  expect(report).toContain("organization.renamed says in the app what happened");
  expect(report).toContain("the mail of organization.renamed > takes hostile values as words");
});

it("a worker with the new type tells of it in the app and by mail", async () => {
  const { organizationRenamed } = await inCopy<{ organizationRenamed: EventType }>(
    "packages/core/src/organizations/organization-events.ts",
  );
  const { createHandlers } = await inCopy<typeof import("./handlers")>("apps/worker/src/handlers.ts");
  const workspaceId = await seedWorkspace(world);
  const { organizationId } = await seedOrganization(world, workspaceId, "Harbor Logistics");
  const orgAdmin = await seedUser(world, workspaceId, { role: "org_admin", organizationId });
  const data = { ...organizationRenamed.sample, organizationId };
  const eventId = await seedEvent(world, organizationRenamed, { workspaceId, data });

  const mailer = mailerTo(mailServer.port);
  const sender = createWebhookSender({ networks: [] });
  const running = [startWorkers(world, createHandlers(world, mailer, sender)), startRelay(world, 100)];
  await expect
    .poll(() => mailServer.mailsTo(orgAdmin.email).map(({ subject }) => subject), { timeout: 20_000 })
    .toEqual(["Harbor Freight is called Harbor Logistics now"]);
  await Promise.all(running.map((part) => part.close()));
  mailer.close();
  await sender.close();
  expect((await outcomeOf(world, eventId)).notifications).toMatchObject([
    { userId: orgAdmin._id, title: "Harbor Freight is called Harbor Logistics now" },
  ]);
});

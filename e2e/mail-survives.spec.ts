import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openBrowserOf } from "./support/browser";
import { control } from "./support/installation";
import { invite } from "./support/invite";
import { mailsTo, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin } from "./support/people";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = (await openBrowserOf(browser)).page;
  await enterAsSuperAdmin(page);
});
afterAll(() => browser.close());

const inviteAmara = (email: string) => invite(page, { firstName: "Amara", lastName: "Nwosu", email });

test("an invitation stored while the worker is dead is mailed once when it is back", async () => {
  await control("worker", "kill");
  await inviteAmara("amara.killed@kestrel.example");
  expect(await mailsTo("amara.killed@kestrel.example")).toEqual([]);
  await control("worker", "start");
  await mailTo("amara.killed@kestrel.example", /invites you/);
});

test("an invitation succeeds while Redis is stopped and is mailed once when it is back", async () => {
  await control("redis", "stop");
  await inviteAmara("amara.redis@kestrel.example");
  await control("redis", "start");
  await mailTo("amara.redis@kestrel.example", /invites you/);
  await inviteAmara("amara.after@kestrel.example");
  await mailTo("amara.after@kestrel.example", /invites you/);
  expect(await mailsTo("amara.redis@kestrel.example")).toHaveLength(1);
});

import { createTeam } from "@gatehouse/core/organizations/create-team";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, type Client, cookieOf, createApi } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;
let foreignAdmin: Client;
let harbor: { organizationId: string; teamId: string };

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  const ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
  const elsewhere = await seedWorkspace(api.world, "Elsewhere");
  foreignAdmin = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
  harbor = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
  const { organizationId } = harbor;
  await createTeam(await actingAs(api.world, ines), { name: "Integrations", organizationId });
});
afterAll(() => api.close());

const inHours = (hours: number) => new Date(api.world.now().getTime() + hours * 3_600_000);
const head = "Code,Quota,Expires at,Organization,Team,More teams,Role,E-mail domains,Automatic approval";
const importing = (lines: string[], dryRun = false) =>
  admin.inviteCodes.import.mutate({ csv: [head, ...lines].join("\n"), dryRun });
const exported = async (list: string, query: Record<string, string>) => {
  const address = `${api.url}/exports/${list}.csv?${new URLSearchParams(query)}`;
  const text = await (await fetch(address, { headers: { cookie: cookieOf(admin) } })).text();
  return text.replace("\uFEFF", "").trimEnd().split("\r\n");
};

test("an imported file makes a code of every line that has no problem, and says why of the others", async () => {
  await seedInviteCode(api.world, workspaceId, { code: "TAKEN-BEFORE" });
  const lines = [
    "FILE-FULL,50,2099-12-31,harbor logistics,INTEGRATIONS,All members,Org admin,harbor.example; hl-nl.example,no",
    ",,,Harbor Logistics,,,,,",
    "taken before,,,Harbor Logistics,All members,,,,",
    "FILE-FU11,,,Harbor Logistics,All members,,,,",
    "FILE-1111,,,Nowhere,All members,,,,",
    "FILE-2222,,,Harbor Logistics,Nobody,,,,",
    "FILE-3333,many,,Harbor Logistics,All members,,,,",
    "FILE-4444,,tomorrow,Harbor Logistics,All members,,,,",
    "FILE-5555,,2001-01-01,Harbor Logistics,All members,,,,",
    "FILE-6666,,,Harbor Logistics,All members,,Admin,,",
    "FILE-7777,,,Harbor Logistics,All members,,,,maybe",
    "FILE-8888,,,Harbor Logistics,All members,,,,,more",
  ];
  const problems = [
    null,
    null,
    "Another code has these letters.",
    "This code is in the file more than once",
    'There is no organization "Nowhere"',
    'There is no team "Nobody" in Harbor Logistics',
    "Write a whole number from 1 to 1,000,000, or leave it empty",
    "Write the day like 2026-12-31",
    "Choose a moment to come",
    "A code makes members or org admins",
    "Say yes or no for the automatic approval",
    "The line has more columns than the first one",
  ];
  const { total } = await admin.inviteCodes.list.query({});
  const rehearsed = await importing(lines, true);
  expect(rehearsed.rows.map(({ problem }) => problem)).toEqual(problems);
  expect((await admin.inviteCodes.list.query({})).total).toBe(total);
  expect(await importing(lines)).toEqual(rehearsed);
  expect(rehearsed).toMatchObject({ created: 2, refused: 10 });
  const { items } = await admin.inviteCodes.list.query({ search: "file-full" });
  expect(items).toMatchObject([
    {
      code: "FILE-FULL",
      quota: 50,
      expiresAt: new Date("2099-12-31T23:59:59.999Z"),
      organization: { name: "Harbor Logistics" },
      team: { name: "Integrations" },
      moreTeams: [{ name: "All members" }],
      role: "org_admin",
      emailDomains: ["harbor.example", "hl-nl.example"],
      autoApprove: false,
    },
  ]);
});

test("a file that was exported can be imported again", async () => {
  const expiresAt = inHours(24);
  const code = await admin.inviteCodes.create.mutate({ ...harbor, quota: 7, expiresAt, code: "ROUND-TRIP" });
  const lines = await exported("invite-codes", { search: "round-trip" });
  expect(lines[1]).toMatch(/^ROUND-TRIP,active,0,7,/);
  await admin.inviteCodes.delete.mutate({ id: code.id });
  expect(await admin.inviteCodes.import.mutate({ csv: lines.join("\n"), dryRun: false })).toMatchObject({
    created: 1,
  });
  const { items } = await admin.inviteCodes.list.query({ search: "round-trip" });
  const { id: _, createdAt: __, updatedAt: ___, ...rest } = code;
  expect(items).toMatchObject([rest]);
});

test("a file of redemptions has everybody who came, of this code alone", async () => {
  const code = await seedInviteCode(api.world, workspaceId, harbor);
  const { _id: userId, email } = await seedUser(api.world, workspaceId, {
    role: "member",
    organizationId: harbor.organizationId,
  });
  const redemption = { workspaceId, inviteCodeId: code._id, userId, organizationId: harbor.organizationId };
  const redeemedAt = api.world.now();
  await api.world.stores.redemptions.insert({ _id: api.world.newId("redemption"), ...redemption, redeemedAt });
  const [, line, ...rest] = await exported("redemptions", { id: code._id });
  expect(line).toMatch(new RegExp(`^${redeemedAt.toISOString()},.*,${email},active,yes$`));
  expect(rest).toEqual([]);
  const foreign = await fetch(`${api.url}/exports/redemptions.csv?id=${code._id}`, {
    headers: { cookie: cookieOf(foreignAdmin) },
  });
  expect(foreign.status).toBe(404);
});

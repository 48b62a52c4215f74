import { createTeam } from "@gatehouse/core/organizations/create-team";
import { seedInviteCode } from "@gatehouse/core/testing/invite-codes";
import { actingAs, seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;
let integrations: { organizationId: string; teamId: string };

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  const ines = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(ines);
  const { organizationId } = await seedOrganization(api.world, workspaceId, "Harbor Logistics");
  const team = await createTeam(await actingAs(api.world, ines), { name: "Integrations", organizationId });
  integrations = { organizationId, teamId: team.id };
});
afterAll(() => api.close());

const inHours = (hours: number) => new Date(api.world.now().getTime() + hours * 3_600_000);

test("a preview says what the code gives and nothing more", async () => {
  const code = await admin.inviteCodes.create.mutate({
    ...integrations,
    code: "PREVIEW-ME",
    emailDomains: ["harbor.example"],
    quota: 3,
  });
  expect(await api.visitor().inviteCodes.preview.query({ code: ` prev1ew me` })).toEqual({
    code: code.code,
    workspaceName: "Meridian Data",
    organizationName: "Harbor Logistics",
    teamNames: ["Integrations"],
    role: "member",
    emailDomains: ["harbor.example"],
    autoApprove: true,
  });
});

test("a preview of the default organization names the workspace alone", async () => {
  const { code } = await seedInviteCode(api.world, workspaceId);
  expect(await api.visitor().inviteCodes.preview.query({ code })).toMatchObject({
    organizationName: null,
    teamNames: [],
  });
});

test.each(["inactive", "expired", "used-up"])("a preview of a code that is %s says so", async (reason) => {
  const change = {
    inactive: { isActive: false },
    expired: { expiresAt: inHours(-1) },
    "used-up": { quota: 1, used: 1 },
  };
  const { code } = await seedInviteCode(api.world, workspaceId, change[reason as keyof typeof change]);
  const refusal = await refusalOf(api.visitor().inviteCodes.preview.query({ code }));
  expect(refusal).toMatchObject({ code: `invite-code.${reason}`, fields: { code: expect.any(String) } });
});

test("a preview gives a whole room the same code, but nobody many guesses", async () => {
  const { code } = await seedInviteCode(api.world, workspaceId, { quota: 1, used: 1 });
  const visitor = api.visitor();
  for (let i = 0; i < 70; i++)
    expect((await refusalOf(visitor.inviteCodes.preview.query({ code }))).code).toBe("invite-code.used-up");
  const guesses: string[] = [];
  for (let i = 0; i < 61; i++)
    guesses.push((await refusalOf(visitor.inviteCodes.preview.query({ code: `GUESS-${i}` }))).code);
  expect(guesses.at(0)).toBe("invite-code.not-found");
  expect(guesses.at(-1)).toBe("request.too-many");
  expect((await refusalOf(visitor.inviteCodes.preview.query({ code }))).code).toBe("request.too-many");
});

import { AppError } from "@gatehouse/shared/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "../db/transaction";
import { seedInviteCode } from "../testing/invite-codes";
import { seedOrganization, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import { newUser } from "../users/new-user";
import type { InviteCodeDoc } from "./invite-code-store";
import { redeemInviteCode } from "./redeem-invite-code";

let world: World;
let workspaceId: string;
let harbor: Awaited<ReturnType<typeof seedOrganization>>;

beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
  harbor = await seedOrganization(world, workspaceId, "Harbor Logistics");
});
afterAll(() => world.close());

let people = 0;

/** Registers as the procedure does: the use, and the account that goes with it. */
const register = async (code: string, email = `newcomer-${people++}@harbor.example`) => {
  const number = await world.stores.workspaces.nextNumber(workspaceId, "user");
  return transaction(world.request(), async (tx) => {
    const userId = tx.newId("user");
    const redeemed = await redeemInviteCode(tx, { code, email, userId });
    const { organizationId, teamIds } = redeemed.place;
    const names = { firstName: "Femke", lastName: "de Wit" };
    const account = { number, status: "active", organizationId, teamIds } as const;
    await tx.stores.users.insert(
      newUser(tx, { _id: userId, workspaceId, email, role: redeemed.role, ...names, ...account }),
    );
    return { ...redeemed, userId };
  });
};

const problemOf = (registration: Promise<unknown>) =>
  registration.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

const usedOf = async ({ _id }: InviteCodeDoc) => (await world.stores.inviteCodes.find(workspaceId, _id))?.used;
const count = (collection: string, filter: object) => world.mongo.db().collection(collection).countDocuments(filter);

describe("a code", () => {
  test("says where its holder lands, counts the use and notes who took it", async () => {
    const code = await seedInviteCode(world, workspaceId, {
      ...harbor,
      quota: 5,
      role: "org_admin",
      autoApprove: false,
    });
    const redeemed = await register(code.code);
    expect(redeemed).toMatchObject({
      inviteCodeId: code._id,
      place: { organizationId: harbor.organizationId, teamIds: [harbor.teamId] },
      role: "org_admin",
      isApproved: false,
    });
    expect(await usedOf(code)).toBe(1);
    const redemption = { inviteCodeId: code._id, userId: redeemed.userId, redeemedAt: world.now() };
    expect(await count("inviteCodeRedemptions", redemption)).toBe(1);
    const audited = { action: "invite-code.redeem", "target.id": code._id, subjectIds: redeemed.userId };
    expect(await count("audit", audited)).toBe(1);
  });

  test("leads into all its teams and the one of all members", async () => {
    const makeTeam = async (name: string) => {
      const _id = world.newId("team");
      const { organizationId } = harbor;
      await world.mongo
        .db()
        .collection<{ _id: string }>("teams")
        .insertOne({ _id, workspaceId, organizationId, name, nameKey: name, isDefault: false } as { _id: string });
      return _id;
    };
    const [teamId, other] = [await makeTeam("integrations"), await makeTeam("customs")];
    const code = await seedInviteCode(world, workspaceId, { ...harbor, teamId, moreTeamIds: [other] });
    const { place } = await register(code.code);
    expect(place.teamIds.toSorted()).toEqual([harbor.teamId, teamId, other].toSorted());
  });

  test.each(["pilot eta 7", " PI1OT-ETA-7 ", "P-I-L-0-T-E-T-A-7"])("is found when it is typed %j", async (typed) => {
    await seedInviteCode(world, workspaceId, { code: "PILOT-ETA-7" }).catch(() => null);
    expect(await problemOf(register(typed))).toBeNull();
  });

  test("of another workspace leads there, and never into this one", async () => {
    const elsewhere = await seedWorkspace(world, "Elsewhere");
    const code = await seedInviteCode(world, elsewhere);
    const { place } = await register(code.code);
    expect(place.organization).toMatchObject({ workspaceId: elsewhere, isDefault: true });
  });
});

describe("a refusal leaves everything as it was", () => {
  test.each<[string, Partial<InviteCodeDoc> | null, string]>([
    ["does not exist", null, "invite-code.not-found"],
    ["is switched off", { isActive: false }, "invite-code.inactive"],
    ["leads to a team that is gone", { isTeamGone: true }, "invite-code.not-usable"],
    ["has expired", { expiresAt: new Date(0) }, "invite-code.expired"],
    ["is used up", { quota: 3, used: 3 }, "invite-code.used-up"],
    ["had its quota lowered below the uses", { quota: 2, used: 3 }, "invite-code.used-up"],
    ["is for another domain", { emailDomains: ["hl-nl.example"] }, "invite-code.domain"],
    ["is for a domain of which the address is a part", { emailDomains: ["example"] }, "invite-code.domain"],
  ])("where the code %s", async (_what, change, problem) => {
    const code = change && (await seedInviteCode(world, workspaceId, change));
    const before = [await count("users", {}), await count("inviteCodeRedemptions", {}), await count("audit", {})];
    expect(await problemOf(register(code?.code ?? "NOBODY-KNOWS-IT"))).toBe(problem);
    const after = [await count("users", {}), await count("inviteCodeRedemptions", {}), await count("audit", {})];
    expect(after).toEqual(before);
    if (code) expect(await usedOf(code)).toBe(code.used);
  });

  test("at the field the code was typed in", async () => {
    const refusal = await register("NOBODY-KNOWS-IT").catch((error: AppError) => error.fields);
    expect(refusal).toEqual({ code: "This code does not exist. Check the letters and digits." });
  });

  test("and where the account can't be made, the use is given back", async () => {
    const { email } = await seedUser(world, workspaceId, { role: "member" });
    const code = await seedInviteCode(world, workspaceId, { quota: 1 });
    expect(await problemOf(register(code.code, email))).toBe("user.email-taken");
    expect(await usedOf(code)).toBe(0);
    expect(await problemOf(register(code.code))).toBeNull();
  });

  test("and where the organization is suspended, the person reads that", async () => {
    const { organizationId, teamId } = await seedOrganization(world, workspaceId, "Paused");
    const code = await seedInviteCode(world, workspaceId, { organizationId, teamId });
    const suspended = { status: "suspended", statusReason: null, statusChangedBy: null } as const;
    await world.stores.organizations.changeStatus(workspaceId, organizationId, "active", suspended, world.now());
    expect(await problemOf(register(code.code))).toBe("auth.organization-suspended");
  });

  test("also when the team went without a word", async () => {
    const code = await seedInviteCode(world, workspaceId, { ...harbor, teamId: world.newId("team") });
    expect(await problemOf(register(code.code))).toBe("invite-code.not-usable");
  });
});

test("an address of a listed domain is let in, whatever its case was", async () => {
  const code = await seedInviteCode(world, workspaceId, { emailDomains: ["harbor.example", "hl-nl.example"] });
  expect(await problemOf(register(code.code, "femke@hl-nl.example"))).toBeNull();
});

describe("the last use", () => {
  const usedUp = (code: InviteCodeDoc) =>
    count("outbox", { type: "invite_code.used_up", "data.inviteCodeId": code._id });

  test("tells the code's creator, once", async () => {
    const ines = await seedUser(world, workspaceId, { role: "admin" });
    const code = await seedInviteCode(world, workspaceId, { ...harbor, quota: 2, createdBy: ines._id });
    await register(code.code);
    expect(await usedUp(code)).toBe(0);
    await register(code.code);
    await problemOf(register(code.code));
    const event = await world.mongo.db().collection("outbox").findOne({ "data.inviteCodeId": code._id });
    expect(event?.data).toEqual({
      inviteCodeId: code._id,
      creatorId: ines._id,
      code: code.code,
      quota: 2,
      organizationName: "Harbor Logistics",
    });
    expect(await usedUp(code)).toBe(1);
  });

  test("goes to one of many who want it at once", async () => {
    const code = await seedInviteCode(world, workspaceId, { quota: 3 });
    const problems = await Promise.all(Array.from({ length: 30 }, () => problemOf(register(code.code))));
    expect(problems.filter((problem) => problem === null)).toHaveLength(3);
    expect(problems.filter((problem) => problem === "invite-code.used-up")).toHaveLength(27);
    expect(await usedOf(code)).toBe(3);
    expect(await count("inviteCodeRedemptions", { inviteCodeId: code._id })).toBe(3);
    expect(await usedUp(code)).toBe(1);
  });
});

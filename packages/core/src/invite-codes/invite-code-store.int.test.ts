import { afterAll, beforeAll, expect, test } from "vitest";
import { seedInviteCode } from "../testing/invite-codes";
import { seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { InviteCodeDoc } from "./invite-code-store";

let world: World;
let workspaceId: string;

beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

const claim = ({ _id }: InviteCodeDoc) => world.stores.inviteCodes.claim(workspaceId, _id, world.now());

test("of a hundred claims at once on a code for ten, exactly ten succeed", async () => {
  const code = await seedInviteCode(world, workspaceId, { quota: 10 });
  const claims = await Promise.all(Array.from({ length: 100 }, () => claim(code)));
  const counts = claims.flatMap((claimed) => claimed?.used ?? []);
  expect(counts.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each<[string, Partial<InviteCodeDoc>, number | undefined]>([
  ["without a limit gives", { quota: null, used: 7 }, 8],
  ["for a last one gives", { quota: 8, used: 7 }, 8],
  ["that is used up gives not", { quota: 7, used: 7 }, undefined],
  ["whose quota was lowered gives not", { quota: 3, used: 7 }, undefined],
  ["that has expired gives not", { expiresAt: new Date(0) }, undefined],
  ["that is switched off gives not", { isActive: false }, undefined],
  ["whose team is gone gives not", { isTeamGone: true }, undefined],
])("a code %s", async (_what, change, used) => {
  expect((await claim(await seedInviteCode(world, workspaceId, change)))?.used).toBe(used);
});

test("another workspace's code can't be claimed", async () => {
  const code = await seedInviteCode(world, await seedWorkspace(world, "Elsewhere"));
  expect(await claim(code)).toBeNull();
});

import { AppError } from "@gatehouse/shared/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedWorkspace } from "../testing/people";
import { changeSettings } from "../testing/settings";
import { createWorld, type World } from "../testing/world";
import { choosePassword } from "./choose-password";
import { isRightPassword } from "./passwords";

const ines = { email: "ines.okafor@meridian.example", firstName: "Ines", lastName: "Okafor" };
const passwords = ["one", "two", "three", "four", "five", "six", "seven"].map((word) => `a gate with ${word} towers`);
type Hashes = Awaited<ReturnType<typeof choosePassword>>;

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

const problemOf = async (password: string, present?: Hashes, policyOf: string | null = workspaceId) => {
  const owner = { ...ines, ...present };
  const refusal = await choosePassword(world, { workspaceId: policyOf, password, owner }).catch((error) => error);
  return refusal instanceof AppError && refusal.code === "input.invalid" ? refusal.fields?.password : null;
};

/** What an account keeps after its owner has chosen these passwords one after the other. */
const afterChoosing = async (chosen: string[]): Promise<Hashes> => {
  let hashes: Hashes = { passwordHash: null, formerPasswordHashes: [] };
  for (const password of chosen)
    hashes = await choosePassword(world, { workspaceId, password, owner: { ...ines, ...hashes } });
  return hashes;
};

test("stores a hash of its own kind", async () => {
  const { passwordHash } = await afterChoosing(["a gate with one tower"]);
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isRightPassword(passwordHash, "a gate with one tower")).toBe(true);
});

test("refuses what is easy or made of the owner's name", async () => {
  expect(await problemOf("Password1234")).toContain("attackers");
  expect(await problemOf("InesOkafor2026")).toContain("name");
});

test("asks for 15 characters where the workspace does, and for 12 before there is one", async () => {
  const elsewhere = await seedWorkspace(world, "Elsewhere");
  await changeSettings(world, elsewhere, { security: { longPasswords: true } });
  const fourteen = "kT9#vLq2xWm4zR";
  expect(await problemOf(fourteen)).toBeNull();
  expect(await problemOf(fourteen, undefined, null)).toBeNull();
  expect(await problemOf(fourteen, undefined, elsewhere)).toBe("Use at least 15 characters");
  expect(await problemOf(`${fourteen}8`, undefined, elsewhere)).toBeNull();
});

describe("former passwords", () => {
  test("never the present one, and nothing is remembered unless asked for", async () => {
    const hashes = await afterChoosing(passwords.slice(0, 2));
    expect(await problemOf(passwords[1] ?? "", hashes)).toBe("This is your password already");
    expect(await problemOf(passwords[0] ?? "", hashes)).toBeNull();
    expect(hashes.formerPasswordHashes).toEqual([]);
  });

  test("the last five can't come back where the workspace remembers them, the sixth can", async () => {
    await changeSettings(world, workspaceId, { security: { passwordHistory: true } });
    const hashes = await afterChoosing(passwords);
    const problems = [];
    for (const password of passwords) problems.push(await problemOf(password, hashes));
    const before = "You had this password before. Choose a new one";
    expect(problems).toEqual([null, before, before, before, before, before, "This is your password already"]);
    expect(hashes.formerPasswordHashes).toHaveLength(5);
  });

  test("are forgotten when the workspace stops asking for them", async () => {
    const hashes = await afterChoosing(passwords.slice(0, 3));
    await changeSettings(world, workspaceId, { security: {} });
    expect(await problemOf(passwords[0] ?? "", hashes)).toBeNull();
    const owner = { ...ines, ...hashes };
    const next = await choosePassword(world, { workspaceId, password: passwords[3] ?? "", owner });
    expect(next.formerPasswordHashes).toEqual([]);
  });
});

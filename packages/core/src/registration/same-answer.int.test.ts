import type { UserStatus } from "@gatehouse/shared/users/user";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "../auth/throttle";
import { seedUser, seedWorkspace, testPassword } from "../testing/people";
import { changeSettings } from "../testing/settings";
import { timeDifferences } from "../testing/time-differences";
import { createWorld, type World } from "../testing/world";
import { registerPerson } from "./register-person";
import { resendVerification } from "./resend-verification";

const tolerance = 0.25;

let world: World;
let workspaceId: string;

beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
  await changeSettings(world, workspaceId, { registration: { peopleMayRegister: true } });
});
afterAll(() => world.close());

const leila = {
  firstName: "Leila",
  lastName: "Haddad",
  password: testPassword,
  code: "",
  acceptsTerms: false,
  extra: {},
};

let strangers = 0;
const nobody = () => {
  strangers += 1;
  return `stranger-${strangers}@alderfinch.example`;
};

/** Addresses of every kind of account, and each time a new one that nobody has. */
const addresses = async () => {
  const seed = async (status: UserStatus, emailVerified: boolean) => {
    const { email } = await seedUser(world, workspaceId, { role: "member", status, emailVerified });
    return () => email;
  };
  return {
    unknown: nobody,
    active: await seed("active", true),
    suspended: await seed("suspended", true),
    pending: await seed("pending", true),
    unproved: await seed("pending", false),
    rejected: await seed("rejected", true),
  };
};

const outside = (differences: Record<string, number>) =>
  Object.entries(differences).filter(([, share]) => share > tolerance);

test("whoever registers learns nothing of an address, not even from the time it takes", {
  timeout: 300_000,
}, async () => {
  const answers = new Set<string>();
  const attempt = (address: () => string) => async () => {
    const email = address();
    answers.add(JSON.stringify(await registerPerson(world.request(), { ...leila, email })));
    await world.throttle.reset(limits.registerByAccount, email);
  };
  const { active } = await addresses();
  const registered: string[] = [];
  const unknown = () => {
    registered.push(nobody());
    return registered.at(-1) ?? "";
  };
  // Each of them once more: what is kept of earlier tries would grow from round to round.
  const unproved = () => registered.shift() ?? "";
  await attempt(unknown)();
  const kinds = { unknown: attempt(unknown), active: attempt(active), unproved: attempt(unproved) };
  const differences = await timeDifferences(kinds, tolerance);
  expect([...answers]).toEqual([JSON.stringify({ next: "verify-email", signedIn: null })]);
  expect(outside(differences)).toEqual([]);
});

test("nor does whoever asks for a link", { timeout: 300_000 }, async () => {
  const attempt = (address: () => string) => async () => {
    const email = address();
    await resendVerification(world.request(), { email });
    await world.throttle.reset(limits.verificationByAccount, email);
  };
  const kinds = Object.entries(await addresses()).map(([kind, address]) => [kind, attempt(address)] as const);
  const differences = await timeDifferences(Object.fromEntries(kinds), tolerance);
  expect(outside(differences)).toEqual([]);
});

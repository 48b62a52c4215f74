import type { Deps } from "@gatehouse/core/context";
import { nameFieldsOf } from "@gatehouse/core/organizations/new-organization";
import type { OrganizationDoc } from "@gatehouse/core/organizations/organization-store";
import { seedOrganization } from "@gatehouse/core/testing/people";
import { newUser } from "@gatehouse/core/users/new-user";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { UserStatus } from "@gatehouse/shared/users/user";

const firstNames =
  "Ana Ben Chloé David Elif Fatima Giulia Hannah Ines José Kaito Lena Mateo Nadia Olga Priya Quentin Rosa Søren Tomás Uma Viktor Wanjiru Xin Yusuf Zoë".split(
    " ",
  );
const lastStarts =
  "Ander Berg Cas Dal Eriks Fern Grün Hoff Ibra Jans Kowal Lind Mar Nowa Okaf Pet Rich Sant Thom Wal".split(" ");
const lastEnds = "mann sen ski ova ez ini ström enko feld dóttir ley ton".split(" ");
const rareStatuses: UserStatus[] = ["suspended", "pending", "invited", "invited", "rejected"];

/** The same people in every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const oneOf = <T>(items: T[]): T => items[below(items.length)] as T;
  return { below, oneOf };
};

export const inBatches = async (
  count: number,
  size: number,
  store: (indexes: number[]) => Promise<unknown>,
): Promise<void> => {
  for (let at = 0; at < count; at += size)
    await store(Array.from({ length: Math.min(size, count - at) }, (_, i) => at + i));
};

const addressOf = (...names: string[]): string =>
  `${names.join(".").normalize("NFKD")}.example`.replace(/[^\w.@-]/g, "").toLowerCase();

/** Fills a workspace with consumers: a third in one organization, the others spread over all. Returns organization ids. */
export const seedPeople = async (
  deps: Deps,
  workspaceId: string,
  sizes: { users: number; organizations: number },
): Promise<string[]> => {
  const { below, oneOf } = randomFrom(sizes.users);
  const db = deps.mongo.db();
  const { organizationId } = await seedOrganization(deps, workspaceId, "Harbor");
  const organizations = db.collection<OrganizationDoc>("organizations");
  const model = await deps.stores.organizations.find(workspaceId, organizationId);
  if (!model) throw new Error("the organization is gone");
  const makeOrganization = (i: number): OrganizationDoc => ({
    ...model,
    _id: deps.newId("organization"),
    number: i + 1_000,
    ...nameFieldsOf(`${oneOf(lastStarts)}${oneOf(lastEnds)} ${i}`),
  });
  const organizationIds = [organizationId];
  await inBatches(sizes.organizations - 1, 200, (batch) => {
    const docs = batch.map(makeOrganization);
    organizationIds.push(...docs.map(({ _id }) => _id));
    return organizations.insertMany(docs, { ordered: false });
  });
  const now = deps.now().getTime();
  const makeUser = (i: number): UserDoc => {
    const [firstName, lastName] = [oneOf(firstNames), oneOf(lastStarts) + oneOf(lastEnds)];
    return newUser(deps, {
      workspaceId,
      number: i + 1_000,
      firstName,
      lastName,
      email: addressOf(firstName, lastName, `${i}@${oneOf(lastStarts)}-${sizes.users}`),
      role: below(50) === 0 ? "org_admin" : "member",
      status: below(12) === 0 ? oneOf(rareStatuses) : "active",
      organizationId: below(3) === 0 ? organizationId : oneOf(organizationIds),
      createdAt: new Date(now - below(1e9) * 1_000),
      lastSeenAt: new Date(now - below(1e8) * 1_000),
    });
  };
  const users = db.collection<UserDoc>("users");
  await inBatches(sizes.users, 1_000, (batch) => users.insertMany(batch.map(makeUser), { ordered: false }));
  return organizationIds;
};

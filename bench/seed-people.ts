import type { Deps } from "@gatehouse/core/context";
import { organizationNameFields } from "@gatehouse/core/organizations/new-organization";
import type { OrganizationDoc } from "@gatehouse/core/organizations/organization-store";
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
const statuses: UserStatus[] = ["suspended", "pending", "invited", "invited", "rejected"];

/** The same people in every run. */
const random = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const inBatches = async <T>(
  count: number,
  size: number,
  make: (i: number) => T,
  store: (batch: T[]) => Promise<unknown>,
) => {
  for (let at = 0; at < count; at += size)
    await store(Array.from({ length: Math.min(size, count - at) }, (_, i) => make(at + i)));
};

/** Fills a workspace with consumers: a third in one organization, the others spread over all. Returns organization ids. */
export const seedPeople = async (deps: Deps, workspaceId: string, sizes: { users: number; organizations: number }) => {
  const db = deps.mongo.db();
  const below = random(sizes.users);
  const organizationIds: string[] = [];
  const createdAt = deps.now();
  await inBatches(
    sizes.organizations,
    1_000,
    (i): OrganizationDoc => {
      const _id = deps.newId("organization");
      organizationIds.push(_id);
      return {
        _id,
        workspaceId,
        number: i + 1_000,
        ...organizationNameFields(`${lastStarts[i % lastStarts.length]}${lastEnds[i % lastEnds.length]} ${i}`),
        isDefault: false,
        status: "active",
        statusReason: null,
        statusChangedBy: null,
        statusChangedAt: null,
        requestedBy: null,
        extra: {},
        adminChanges: 0,
        createdAt,
        updatedAt: createdAt,
      };
    },
    (batch) => db.collection<OrganizationDoc>("organizations").insertMany(batch, { ordered: false }),
  );
  await inBatches(
    sizes.users,
    1_000,
    (i): UserDoc => {
      const firstName = firstNames[below(firstNames.length)] ?? "";
      const lastName = `${lastStarts[below(lastStarts.length)]}${lastEnds[below(lastEnds.length)]}`;
      const organizationId = organizationIds[below(3) === 0 ? 0 : below(organizationIds.length)] ?? null;
      return newUser(deps, {
        workspaceId,
        number: i + 1_000,
        firstName,
        lastName,
        email: `${firstName}.${lastName}.${i}@${lastStarts[below(20)]}.example`
          .normalize("NFKD")
          .replace(/[^\w.@]/g, "")
          .toLowerCase(),
        role: below(50) === 0 ? "org_admin" : "member",
        status: below(12) === 0 ? (statuses[below(statuses.length)] ?? "active") : "active",
        organizationId,
        createdAt: new Date(createdAt.getTime() - below(1e9) * 1_000),
        lastSeenAt: new Date(createdAt.getTime() - below(1e8) * 1_000),
      });
    },
    (batch) => db.collection<UserDoc>("users").insertMany(batch, { ordered: false }),
  );
  return organizationIds;
};

import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import { searchable } from "../db/searchable";
import { type Tx, transaction } from "../db/transaction";
import { invitationEnd } from "../invitations/invitation-end";
import { invitationTokenHash } from "../invitations/invitation-link";
import { findPlace, type Place } from "../organizations/find-place";
import { createOrganizationWithTeam, insertOrganization, insertTeam } from "../organizations/new-organization";
import { newUser } from "../users/new-user";
import type { UserDoc } from "../users/user-store";
import { insertSampleCode } from "./insert-sample-code";
import { sampleNewcomers, sampleOrganizations } from "./sample-world";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type Ctx = RequestCtx & { actor?: Actor };
type Person = (typeof sampleOrganizations)[number]["people"][number];
type Landing = { domain: string; place: Pick<Place, "organizationId" | "teamIds">; createdAt: Date };

const isSample = true as const;
const before = (tx: Tx<Ctx>, ms: number): Date => new Date(tx.now().getTime() - ms);

/** A letter or two of what people type, so that addresses are as different as in life. */
const addressOf = ({ first, last }: Person, domain: string): string =>
  `${first}.${last}@${domain}`.toLowerCase().replaceAll(" ", "");

const insertPerson = async (
  tx: Tx<Ctx>,
  workspaceId: string,
  person: Person,
  { domain, place, createdAt }: Landing,
): Promise<UserDoc> => {
  const { status = "active", reason = null, isEndUser, seen } = person;
  const user = newUser(tx, {
    workspaceId,
    number: await tx.stores.workspaces.nextNumber(workspaceId, "user"),
    email: addressOf(person, domain),
    firstName: person.first,
    lastName: person.last,
    role: person.role ?? "member",
    status,
    ...place,
    statusReason: reason,
    portalAccess: !isEndUser,
    emailVerified: status !== "invited",
    invitedBy: tx.actor?.user._id ?? null,
    ...(seen !== undefined && { lastSeenAt: before(tx, seen * minuteMs) }),
    createdAt,
    updatedAt: createdAt,
    isSample,
  });
  await tx.stores.users.insert(user);
  return user;
};

/** Nobody is mailed: the invitation only stands in the list. */
const insertInvitation = async (tx: Tx<Ctx>, workspaceId: string, user: UserDoc, invitedBy: string): Promise<void> => {
  const link = { _id: tx.newId("invitation"), generation: 1 };
  const sentAt = before(tx, dayMs);
  const { email, firstName, lastName, role, organizationId } = user;
  await tx.stores.invitations.insert({
    ...link,
    workspaceId,
    userId: user._id,
    email,
    firstName,
    lastName,
    role,
    organizationId,
    search: searchable(firstName, lastName, email),
    status: "open",
    tokenHash: invitationTokenHash(tx.config, link),
    isLinkShown: false,
    replacedTokenHashes: [],
    invitedBy,
    createdAt: sentAt,
    sentAt,
    expiresAt: invitationEnd(sentAt, 7),
    acceptedAt: null,
    askedAt: null,
    isSample,
  });
};

const insertTeams = async (tx: Tx<Ctx>, workspaceId: string, organizationId: string, names: string[]) => {
  const organization = { _id: organizationId, workspaceId, isSample };
  const ids = new Map<string, string>();
  for (const name of names) ids.set(name, (await insertTeam(tx, organization, { name, isDefault: false }))._id);
  return ids;
};

const fillOrganizations = async (tx: Tx<Ctx>, workspaceId: string): Promise<void> => {
  for (const { name, domain, status = "active", reason = null, age, teams, people, code } of sampleOrganizations) {
    const createdAt = before(tx, age * dayMs);
    const { organization, teamId } = await createOrganizationWithTeam(tx, {
      workspaceId,
      name,
      status,
      statusReason: reason,
      createdAt,
      isSample,
    });
    const teamIdsByName = await insertTeams(tx, workspaceId, organization._id, teams);
    const users: UserDoc[] = [];
    for (const person of people) {
      const teamIds = [teamId, ...(person.teams ?? []).flatMap((team) => teamIdsByName.get(team) ?? [])];
      const place = { organizationId: organization._id, teamIds };
      const user = await insertPerson(tx, workspaceId, person, { domain, place, createdAt });
      users.push(user);
      if (user.status === "invited") await insertInvitation(tx, workspaceId, user, users[0]?._id ?? user._id);
    }
    if (code) await insertSampleCode(tx, organization, code, { teamIdsByName, everybody: teamId, users });
  }
};

const fillDefaultOrganization = async (tx: Tx<Ctx>, workspaceId: string): Promise<void> => {
  const { organizationId, teamIds } = await findPlace(tx, workspaceId, { role: "member" });
  for (const { domain, asksFor, ageHours, ...person } of sampleNewcomers) {
    const createdAt = before(tx, ageHours * hourMs);
    const user = await insertPerson(tx, workspaceId, person, { domain, createdAt, place: { organizationId, teamIds } });
    if (!asksFor) continue;
    const request = { name: asksFor, status: "pending", requestedBy: user._id, createdAt, isSample } as const;
    await insertOrganization(tx, { workspaceId, ...request });
  }
};

/**
 * Fills a workspace with companies and people to look around with. None of them can sign in and nobody is mailed.
 * Throws `sample-data.exists`, or `user.email-taken` and `organization.name-taken` when real ones have such names.
 */
export const createSampleData = (ctx: Ctx, workspaceId: string): Promise<void> =>
  transaction(ctx, async (tx) => {
    if (await tx.stores.sampleData.exists(workspaceId)) throw new AppError("sample-data.exists");
    await fillOrganizations(tx, workspaceId);
    await fillDefaultOrganization(tx, workspaceId);
    const target = { kind: "workspace", id: workspaceId } as const;
    await audit(tx, { workspaceId, action: "sample-data.create", target });
  });

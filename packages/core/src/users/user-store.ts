import { adminRoles, consumerRoles, type Role } from "@gatehouse/shared/access/permissions";
import { mostCounted, type Page } from "@gatehouse/shared/page";
import type { ExtraAnswers } from "@gatehouse/shared/settings/extra-fields";
import type { ListUsersInput, UserStatus } from "@gatehouse/shared/users/user";
import type { ClientSession, Db, Filter, FindCursor, IndexDescription } from "mongodb";
import { type Reach, type Scope, tenantCollection } from "../db/collection";
import { laterThan } from "../db/later-than";
import { type After, oldestFirst } from "../db/oldest-first";
import { findPage } from "../db/page";
import { type Searchable, searchFilter } from "../db/searchable";
import { sampleIndex } from "../sample-data/sample-data-store";

export type UserDoc = {
  _id: string;
  /** Null only for super admins. */
  workspaceId: string | null;
  number: number;
  email: string;
  firstName: string;
  lastName: string;
  /** "last first" without case and accents, for sorting. */
  nameKey: string;
  search: Searchable;
  role: Role;
  status: UserStatus;
  organizationId: string | null;
  teamIds: string[];
  portalAccess: boolean;
  chatAccess: boolean;
  emailVerified: boolean;
  /** When the last link was sent that proves the address. */
  proofAskedAt?: Date;
  /** Argon2id; null until an invitation is accepted. */
  passwordHash: string | null;
  /** Former hashes, newest first, kept where the workspace refuses to see them again. */
  formerPasswordHashes: string[];
  /** Nothing opens but the form that changes the password. */
  mustChangePassword: boolean;
  /** A registration that needs no admin: the account becomes active when its address is proved. */
  approveWhenVerified: boolean;
  statusReason: string | null;
  statusChangedBy: string | null;
  statusChangedAt: Date | null;
  /** Answers to the extra fields of the workspace. */
  extra: ExtraAnswers;
  invitedBy: string | null;
  /** The code the person registered with. */
  inviteCodeId: string | null;
  /** Made by the sample data, and gone with it. */
  isSample?: true;
  /** The beginning of time while never seen, so that lists can sort by it. */
  lastSeenAt: Date;
  /** Makes every sign-in a write, so that a change of the password at the same moment can't pass it unseen. */
  signInCount: number;
  createdAt: Date;
  updatedAt: Date;
};

export const neverSeen = new Date(0);

/** What lists don't show stays in the database. */
const unlisted = ["search", "passwordHash", "formerPasswordHashes"] as const;
export type ListedUser = Omit<UserDoc, (typeof unlisted)[number]>;

export const userIndexes: IndexDescription[] = [
  sampleIndex,
  // findByEmail; one address, one account over the installation
  { key: { email: 1 }, unique: true },
  { key: { workspaceId: 1, number: 1 }, unique: true },
  // list, one index per sort
  { key: { workspaceId: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, email: 1, _id: 1 } },
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, lastSeenAt: 1, _id: 1 } },
  // list with a filter or a search
  { key: { workspaceId: 1, organizationId: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, status: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, "search.keys": 1, nameKey: 1, _id: 1 } },
  // listAdminIdsForJob, listEveryAdminIdForJob, countAdmins, countActiveSuperAdmins
  { key: { workspaceId: 1, role: 1, status: 1 } },
  // listOrgAdminIdsForJob, countActiveOrgAdmins
  { key: { organizationId: 1, role: 1, status: 1 } },
  // members of a team
  { key: { workspaceId: 1, teamIds: 1, nameKey: 1, _id: 1 } },
  // listPending, countPending
  { key: { workspaceId: 1, status: 1, createdAt: 1, _id: 1 } },
  // listUnprovedForJob
  { key: { status: 1, emailVerified: 1, createdAt: 1, _id: 1 } },
];

/** Of users: who else would be found is not asked for. */
type Ids = readonly string[];

const only = (among: Ids | undefined) => (among ? { _id: { $in: [...among] } } : {});

const idsOf = async (found: FindCursor<UserDoc>): Promise<string[]> =>
  (await found.project<{ _id: string }>({ _id: 1 }).toArray()).map(({ _id }) => _id);

const sortFields = { name: "nameKey", email: "email", createdAt: "createdAt", lastSeenAt: "lastSeenAt" } as const;

const filterOf = ({ kind, search, status, organizationId, teamId }: ListUsersInput): Filter<UserDoc> => ({
  role: { $in: kind === "admins" ? [...adminRoles] : [...consumerRoles] },
  ...(status && { status }),
  ...(organizationId && { organizationId }),
  ...(teamId && { teamIds: teamId }),
  ...(search && searchFilter<UserDoc>(search)),
});

const pendingFilter = (provedOnly: boolean): Filter<UserDoc> => ({
  status: "pending",
  ...(provedOnly && { emailVerified: true }),
});

export const createUserStore = (db: Db, session?: ClientSession) => {
  const users = tenantCollection<UserDoc>(db, "users", session);
  return {
    insert: (doc: UserDoc) => users.insert(doc, { email: "user.email-taken" }),
    /** Addresses are unique over the installation, so signing in and inviting look everywhere. */
    findByEmail: (email: string) => users.anywhere.findOne({ email }),
    findForLink: (id: string) => users.anywhere.findOne({ _id: id }),
    findForJob: (id: string) => users.anywhere.findOne({ _id: id }),
    existsAnywhere: async (id: string) => (await users.anywhere.findOne({ _id: id })) !== null,
    listStatusesForJob: (ids: string[]) =>
      users.anywhere.findByIds(ids).project<Pick<UserDoc, "_id" | "status">>({ status: 1 }).toArray(),
    listTakenEmails: async (emails: string[]) =>
      (await users.anywhere.find({ email: { $in: emails } }).toArray()).map((user) => user.email),
    /** Active people who run a workspace, super admins among them. */
    listAdminIdsForJob: (workspaceId: string, among?: Ids) =>
      idsOf(users.in([workspaceId, null]).find({ role: { $in: [...adminRoles] }, status: "active", ...only(among) })),
    /** Active admins of every workspace, super admins not among them. */
    listEveryAdminIdForJob: (among?: Ids) =>
      idsOf(
        users.anywhere.find({
          workspaceId: { $gt: "" },
          role: { $in: [...adminRoles] },
          status: "active",
          ...only(among),
        }),
      ),
    listSuperAdminIdsForJob: (among?: Ids) =>
      idsOf(users.in(null).find({ role: "super_admin", status: "active", ...only(among) })),
    listOrgAdminIdsForJob: (organizationId: string, among?: Ids) =>
      idsOf(users.anywhere.find({ organizationId, role: "org_admin", status: "active", ...only(among) })),
    find: (workspaceId: Scope | Reach, id: string) => users.in(workspaceId).findOne({ _id: id }),
    listByIds: (workspaceId: Scope | Reach, ids: string[]) => users.in(workspaceId).findByIds(ids).toArray(),
    list: (workspaceId: Scope | Reach, input: ListUsersInput): Promise<Page<ListedUser>> =>
      findPage(users.in(workspaceId), {
        without: unlisted,
        ...input,
        filter: filterOf(input),
        sortField: sortFields[input.sort],
      }),
    /** Found by name or address, whatever their role. */
    search: (workspaceId: Scope, search: string, limit: number) =>
      users
        .in(workspaceId)
        .find(search ? searchFilter<UserDoc>(search) : {})
        .limit(limit)
        .toArray(),
    /** Real people of a workspace with its super admins, counted up to a bound. */
    countRealPeople: (workspaceId: string, atMost: number) =>
      users.in([workspaceId, null]).count({ isSample: { $exists: false } }, atMost),
    countAdmins: (workspaceId: Scope) => users.in(workspaceId).count({ role: { $in: [...adminRoles] } }),
    countConsumers: (workspaceId: Scope | Reach) => users.in(workspaceId).count({ role: { $in: [...consumerRoles] } }),
    /** People who wait for an admin, who waits longest first. */
    listPending: (workspaceId: string, { provedOnly, ...page }: { provedOnly: boolean; after: After; limit: number }) =>
      oldestFirst(users.in(workspaceId), pendingFilter(provedOnly), page),
    /** Last asked to prove their address before a moment, in any workspace, and decided about by nobody. */
    listUnprovedForJob: (before: Date, page: { after: After; limit: number }) =>
      oldestFirst(
        users.anywhere,
        { proofAskedAt: { $lt: before }, status: "pending", emailVerified: false, statusChangedAt: null },
        page,
      ),
    /** No change of the person: whoever edits them meanwhile is not held up. */
    noteProofAsked: (id: string, now: Date) => users.anywhere.update({ _id: id }, { $set: { proofAskedAt: now } }),
    countPending: (workspaceId: string, provedOnly: boolean) =>
      users.in(workspaceId).count(pendingFilter(provedOnly), mostCounted + 1),
    countActiveSuperAdmins: () => users.in(null).count({ role: "super_admin", status: "active" }),
    countActiveOrgAdmins: (workspaceId: string, organizationId: string) =>
      users.in({ workspaceId, organizationId }).count({ role: "org_admin", status: "active" }),
    /** Whether anybody but `id` is in the organization. */
    hasOthers: async (workspaceId: string, organizationId: string, id: string) =>
      (await users.in({ workspaceId, organizationId }).findOne({ _id: { $ne: id } })) !== null,
    /** Changes a user who is still as `user` was read; null when somebody else changed them meanwhile. */
    update: ({ _id, workspaceId, updatedAt }: UserDoc, fields: Partial<Omit<UserDoc, "_id">>, now: Date) =>
      users
        .in(workspaceId)
        .update(
          { _id, updatedAt },
          { $set: { ...fields, updatedAt: laterThan(updatedAt, now) } },
          { taken: { email: "user.email-taken" } },
        ),
    delete: ({ _id, workspaceId, updatedAt }: UserDoc) => users.in(workspaceId).deleteMany({ _id, updatedAt }),
    /** Turns an invited user into an active one; null when somebody did so before. */
    activateInvited: (
      workspaceId: string | null,
      id: string,
      person: Pick<UserDoc, "firstName" | "lastName" | "nameKey" | "search" | "passwordHash" | "emailVerified">,
      now: Date,
    ) =>
      users
        .in(workspaceId)
        .update(
          { _id: id, status: "invited" },
          { $set: { ...person, status: "active", lastSeenAt: now, updatedAt: now } },
        ),
    deleteInvited: (workspaceId: string | null, id: string) =>
      users.in(workspaceId).deleteMany({ _id: id, status: "invited" }),
    /** Notes a sign-in; null when the account was suspended or got another password since it was read. */
    noteSignIn: ({ _id, workspaceId, passwordHash }: UserDoc, now: Date) =>
      users
        .in(workspaceId)
        .update({ _id, passwordHash, status: "active" }, { $set: { lastSeenAt: now }, $inc: { signInCount: 1 } }),
    touch: (workspaceId: string | null, id: string, now: Date) =>
      users.in(workspaceId).update({ _id: id }, { $set: { lastSeenAt: now } }),
  };
};

import type {
  ListOrganizationsInput,
  OrganizationStatus,
  ScheduledChange,
} from "@gatehouse/shared/organizations/organization";
import type { Page } from "@gatehouse/shared/page";
import type { ExtraAnswers } from "@gatehouse/shared/settings/extra-fields";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { laterThan } from "../db/later-than";
import { type After, oldestFirst } from "../db/oldest-first";
import { findPage } from "../db/page";
import { type Searchable, searchFilter } from "../db/searchable";
import { sampleIndex } from "../sample-data/sample-data-store";

/** A change and who ordered it. */
export type ScheduledChangeDoc = ScheduledChange & { by: string };

export type OrganizationDoc = {
  _id: string;
  workspaceId: string;
  number: number;
  name: string;
  /** The name without case and space, for uniqueness; a rejected one gives its name free. */
  nameKey: string;
  search: Searchable;
  isDefault: boolean;
  status: OrganizationStatus;
  statusReason: string | null;
  statusChangedBy: string | null;
  statusChangedAt: Date | null;
  /** What a worker does at its time. */
  scheduled?: ScheduledChangeDoc | null;
  /** Who asked for it; null when an admin created it. */
  requestedBy: string | null;
  extra: ExtraAnswers;
  /** Makes every change among its admins a write, so that two at once can't leave it without one. */
  adminChanges: number;
  /** Made by the sample data, and gone with it. */
  isSample?: true;
  createdAt: Date;
  updatedAt: Date;
};

export const organizationIndexes: IndexDescription[] = [
  sampleIndex,
  { key: { workspaceId: 1, nameKey: 1 }, unique: true },
  { key: { workspaceId: 1, number: 1 }, unique: true },
  // findDefault
  {
    key: { workspaceId: 1 },
    unique: true,
    partialFilterExpression: { isDefault: true },
    name: "one default per workspace",
  },
  // findRequestOf: one open request per person
  {
    key: { workspaceId: 1, requestedBy: 1 },
    unique: true,
    partialFilterExpression: { status: "pending" },
    name: "one request per person",
  },
  // findLastRequestOf
  { key: { workspaceId: 1, requestedBy: 1, number: -1 } },
  // listPending, countPending
  { key: { workspaceId: 1, status: 1, createdAt: 1, _id: 1 } },
  // listDueForJob
  { key: { "scheduled.at": 1 }, sparse: true },
  // list, one index per sort
  { key: { workspaceId: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  // list with a filter or a search
  { key: { workspaceId: 1, status: 1, nameKey: 1, _id: 1 } },
  { key: { workspaceId: 1, "search.keys": 1, nameKey: 1, _id: 1 } },
];

const nameTaken = { nameKey: { code: "organization.name-taken", field: "name" } } as const;

const sortFields = { name: "nameKey", createdAt: "createdAt" } as const;

export const createOrganizationStore = (db: Db, session?: ClientSession) => {
  const organizations = tenantCollection<OrganizationDoc>(db, "organizations", session);
  return {
    insert: (doc: OrganizationDoc) =>
      organizations.insert(doc, { ...nameTaken, requestedBy: "organization.already-requested" }),
    find: (workspaceId: string, id: string) => organizations.in(workspaceId).findOne({ _id: id }),
    findForJob: (id: string) => organizations.anywhere.findOne({ _id: id }),
    findDefault: (workspaceId: string) => organizations.in(workspaceId).findOne({ isDefault: true }),
    findByNameKey: (workspaceId: string, nameKey: string) => organizations.in(workspaceId).findOne({ nameKey }),
    findRequestOf: (workspaceId: string, userId: string) =>
      organizations.in(workspaceId).findOne({ requestedBy: userId, status: "pending" }),
    /** What somebody asked for last and was not given: waiting or rejected. */
    findLastRequestOf: async (workspaceId: string, userId: string) =>
      (
        await organizations
          .in(workspaceId)
          .find({ requestedBy: userId, status: { $in: ["pending", "rejected"] } })
          .sort({ number: -1 })
          .limit(1)
          .toArray()
      )[0] ?? null,
    deletePendingOf: (workspaceId: string, userId: string) =>
      organizations.in(workspaceId).deleteMany({ requestedBy: userId, status: "pending" }),
    deletePending: (workspaceId: string, id: string) =>
      organizations.in(workspaceId).deleteMany({ _id: id, status: "pending" }),
    listByIds: (workspaceId: string, ids: string[]) => organizations.in(workspaceId).findByIds(ids).toArray(),
    list: (workspaceId: string, { search, status, ...input }: ListOrganizationsInput): Promise<Page<OrganizationDoc>> =>
      findPage(organizations.in(workspaceId), {
        ...input,
        sortField: sortFields[input.sort],
        filter: { ...(status && { status }), ...(search && searchFilter<OrganizationDoc>(search)) },
      }),
    count: (workspaceId: string, status?: OrganizationStatus) =>
      organizations.in(workspaceId).count(status ? { status } : {}),
    /** Those that wait for an admin, which waits longest first. */
    listPending: (workspaceId: string, page: { after: After; limit: number }) =>
      oldestFirst(organizations.in(workspaceId), { status: "pending" }, page),
    /** Guards a change among the organization's admins within its transaction: of two at once one waits for the other. */
    noteAdminChange: (workspaceId: string, id: string) =>
      organizations.in(workspaceId).update({ _id: id }, { $inc: { adminChanges: 1 } }),
    /** Changes an organization that is still as it was at `updatedAt`; null when somebody else changed it meanwhile. */
    update: (
      workspaceId: string,
      { _id, updatedAt }: Pick<OrganizationDoc, "_id" | "updatedAt">,
      fields: Partial<Pick<OrganizationDoc, "name" | "nameKey" | "search" | "extra">>,
      now: Date,
    ) =>
      organizations
        .in(workspaceId)
        .update(
          { _id, updatedAt },
          { $set: { ...fields, updatedAt: laterThan(updatedAt, now) } },
          { taken: nameTaken },
        ),
    delete: (workspaceId: string, id: string) =>
      organizations.in(workspaceId).deleteMany({ _id: id, isDefault: false }),
    /** Null when the organization is not in `from` any more. What was scheduled is dropped, if nothing new is given. */
    changeStatus: (
      workspaceId: string,
      id: string,
      from: OrganizationStatus,
      change: Pick<OrganizationDoc, "status" | "statusReason" | "statusChangedBy"> &
        Partial<Pick<OrganizationDoc, "nameKey" | "scheduled">>,
      now: Date,
    ) =>
      organizations
        .in(workspaceId)
        .update(
          { _id: id, status: from },
          { $set: { scheduled: null, ...change, statusChangedAt: now, updatedAt: now } },
        ),
    /** In place of what was scheduled before; null when it is not active any more. */
    schedule: (workspaceId: string, id: string, scheduled: ScheduledChangeDoc, now: Date) =>
      organizations.in(workspaceId).update({ _id: id, status: "active" }, { $set: { scheduled, updatedAt: now } }),
    /** Null when nothing is scheduled any more. */
    unschedule: (workspaceId: string, id: string, now: Date) =>
      organizations
        .in(workspaceId)
        .update({ _id: id, "scheduled.at": { $exists: true } }, { $set: { scheduled: null, updatedAt: now } }),
    /** Those with a change whose time has come, the earliest first. */
    listDueForJob: (now: Date, limit: number) =>
      organizations.anywhere
        .find({ "scheduled.at": { $lte: now } })
        .sort({ "scheduled.at": 1 })
        .limit(limit)
        .toArray(),
  };
};

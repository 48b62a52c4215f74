import type { AnyBulkWriteOperation, Collection, Db, UpdateFilter } from "mongodb";
import { nameFieldsOf } from "../../organizations/new-organization";
import { nameFields } from "../../users/name-fields";
import { searchable } from "../searchable";
import { createStores } from "../stores";
import { dropIndexes } from "./drop-indexes";
import type { Migration } from "./migration";

type Old = { _id: string; [field: string]: unknown };

const batchSize = 500;
const isOld = { search: { $exists: false } };

/** Gives every document that is still as it was what follows from its own fields. */
const complete = async (
  collection: Collection<Old>,
  fieldsOf: (doc: Old) => Promise<object> | object,
): Promise<void> => {
  let batch: AnyBulkWriteOperation<Old>[] = [];
  const write = async () => {
    if (batch.length > 0) await collection.bulkWrite(batch, { ordered: false });
    batch = [];
  };
  for await (const doc of collection.find(isOld)) {
    const update = { $set: await fieldsOf(doc), $unset: { searchKeys: true } } as UpdateFilter<Old>;
    batch.push({ updateOne: { filter: { _id: doc._id, ...isOld }, update } });
    if (batch.length === batchSize) await write();
  }
  await write();
};

const text = (value: unknown): string => String(value ?? "");

const noStatusChange = { statusReason: null, statusChangedBy: null, statusChangedAt: null };

const completeUsers = (db: Db) =>
  complete(db.collection<Old>("users"), ({ firstName, lastName, email }) => ({
    ...nameFields(text(firstName), text(lastName), text(email)),
    ...noStatusChange,
    formerPasswordHashes: [],
    mustChangePassword: false,
    approveWhenVerified: false,
    extra: {},
    inviteCodeId: null,
  }));

const completeOrganizations = (db: Db) => {
  const { workspaces } = createStores(db);
  return complete(db.collection<Old>("organizations"), async ({ name, workspaceId, createdAt }) => ({
    ...nameFieldsOf(text(name)),
    ...noStatusChange,
    number: await workspaces.nextNumber(text(workspaceId), "organization"),
    requestedBy: null,
    extra: {},
    adminChanges: 0,
    updatedAt: createdAt,
  }));
};

const completeTeams = (db: Db) => complete(db.collection<Old>("teams"), ({ name }) => nameFieldsOf(text(name)));

const completeInvitations = (db: Db) =>
  complete(db.collection<Old>("invitations"), ({ firstName, lastName, email }) => ({
    search: searchable(text(firstName), text(lastName), text(email)),
    isLinkShown: false,
  }));

const dropOldIndexes = async (db: Db): Promise<void> => {
  for (const name of ["users", "invitations"]) await dropIndexes(db, name, ({ key }) => "searchKeys" in key);
};

/** Organizations get numbers and a state, users a history of it, and all are found by any part of their name. */
export const people: Migration = {
  name: "0001-people",
  run: async (db) => {
    await db.collection("sessions").updateMany({ idleMs: { $exists: false } }, { $set: { idleMs: 24 * 3_600_000 } });
    const entries = db.collection("audit");
    await entries.updateMany({ subjectIds: { $exists: false } }, [
      {
        $set: {
          changes: {},
          subjectIds: { $cond: [{ $eq: ["$actorId", null] }, ["$target.id"], ["$target.id", "$actorId"]] },
        },
      },
    ]);
    await completeUsers(db);
    await completeOrganizations(db);
    await completeTeams(db);
    await completeInvitations(db);
    await dropOldIndexes(db);
  },
};

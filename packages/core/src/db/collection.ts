import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import type {
  ClientSession,
  Collection,
  Db,
  Document,
  Filter,
  FindOneAndUpdateOptions,
  OptionalUnlessRequiredId,
  UpdateFilter,
  WithId,
} from "mongodb";
import { MongoServerError } from "mongodb";

export type Doc = { _id: string };
export type TenantDoc = Doc & { workspaceId: string | null };

/** Which documents a call may see: one workspace, or null for what belongs to the installation (super admins). */
export type Scope = string | null | (string | null)[];

/** A workspace, or within it one organization. */
export type Reach = { workspaceId: string; organizationId?: string };

const ownerFilter = (scope: Scope | Reach) => {
  if (Array.isArray(scope)) return { workspaceId: { $in: scope } };
  return scope === null || typeof scope === "string" ? { workspaceId: scope } : scope;
};

const duplicateKey = 11_000;

const isDuplicateKey = (error: unknown): error is MongoServerError =>
  error instanceof MongoServerError && error.code === duplicateKey;

/** Unique field → what to say when another document has the value already, and at which field of the input. */
type Taken<D> = Partial<Record<keyof D & string, ErrorCode | { code: ErrorCode; field: string }>>;

const refusingTaken = async <D extends Doc, Result>(writing: Promise<Result>, taken: Taken<D>): Promise<Result> => {
  try {
    return await writing;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const key = Object.keys(error.keyPattern ?? {}).find((one) => one in taken) as keyof Taken<D> & string;
    const refusal = taken[key];
    if (!refusal) throw error;
    const { code, field } = typeof refusal === "string" ? { code: refusal, field: key } : refusal;
    throw new AppError(code, { fields: { [field]: errorMessages[code] }, cause: error });
  }
};

const operations = <D extends Doc>(collection: Collection<D>, session: ClientSession | undefined, owner: Filter<D>) => {
  /** A filter for another owner than this one finds nothing, instead of being overruled. */
  const within = (filter: Filter<D>): Filter<D> =>
    Object.keys(owner).some((field) => field in filter)
      ? ({ $and: [filter, owner] } as Filter<D>)
      : { ...filter, ...owner };
  return {
    findOne: (filter: Filter<D>) => collection.findOne(within(filter), { session }),
    find: (filter: Filter<D>) => collection.find(within(filter), { session }),
    /** In one answer, however many they are. */
    findByIds: (ids: string[]) =>
      collection.find(within({ _id: { $in: ids } } as Filter<D>), {
        session,
        limit: ids.length,
        batchSize: ids.length,
      }),
    /** Stops counting at `limit`, if one is given. */
    count: (filter: Filter<D>, limit?: number) => collection.countDocuments(within(filter), { session, limit }),
    aggregate: <Result extends Document>(filter: Filter<D>, stages: Document[]) =>
      collection.aggregate<Result>([{ $match: within(filter) }, ...stages], { session }),
    /** The document after the guarded update, or null when the guard did not match. */
    update: (
      filter: Filter<D>,
      update: UpdateFilter<D> | Document[],
      { taken = {}, ...options }: FindOneAndUpdateOptions & { taken?: Taken<D> } = {},
    ) =>
      refusingTaken(
        collection.findOneAndUpdate(within(filter), update, { ...options, session, returnDocument: "after" }),
        taken,
      ),
    updateMany: async (filter: Filter<D>, update: UpdateFilter<D>) =>
      (await collection.updateMany(within(filter), update, { session })).modifiedCount,
    deleteMany: async (filter: Filter<D>) => (await collection.deleteMany(within(filter), { session })).deletedCount,
  };
};

export type Operations<D extends Doc> = ReturnType<typeof operations<D>>;

const insertOne = async <D extends Doc>(
  collection: Collection<D>,
  session: ClientSession | undefined,
  doc: D,
  taken: Taken<D> = {},
): Promise<void> => {
  await refusingTaken(collection.insertOne(doc as OptionalUnlessRequiredId<D>, { session }), taken);
};

/** Inserts all that are not there yet (by any unique index); the others are left as they are. */
const insertMissing = async <D extends Doc>(
  collection: Collection<D>,
  session: ClientSession | undefined,
  docs: D[],
): Promise<void> => {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs as OptionalUnlessRequiredId<D>[], { session, ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
};

/** Inserts all or throws: within a transaction, which a document that is there already would end. */
const insertAll = async <D extends Doc>(
  collection: Collection<D>,
  session: ClientSession | undefined,
  docs: D[],
): Promise<void> => {
  if (docs.length > 0) await collection.insertMany(docs as OptionalUnlessRequiredId<D>[], { session });
};

/**
 * The only way to a collection whose documents belong to a workspace. `in(workspaceId)` adds the owner to every
 * filter; `anywhere` is for look-ups by a secret, for jobs and for what is unique over the installation.
 */
export const tenantCollection = <D extends TenantDoc>(db: Db, name: string, session?: ClientSession) => {
  const collection = db.collection<D>(name);
  return {
    in: (scope: Scope | Reach): Operations<D> => operations(collection, session, ownerFilter(scope) as Filter<D>),
    anywhere: operations(collection, session, {} as Filter<D>),
    insert: (doc: D, taken?: Taken<D>) => insertOne(collection, session, doc, taken),
    insertAll: (docs: D[]) => insertAll(collection, session, docs),
    insertMissing: (docs: D[]) => insertMissing(collection, session, docs),
  };
};

/** A collection of the installation itself: sessions, the outbox, counters. */
export const globalCollection = <D extends Doc>(db: Db, name: string, session?: ClientSession) => {
  const collection = db.collection<D>(name);
  return {
    ...operations(collection, session, {} as Filter<D>),
    insert: (doc: D, taken?: Taken<D>) => insertOne(collection, session, doc, taken),
    insertAll: (docs: D[]) => insertAll(collection, session, docs),
    insertMissing: (docs: D[]) => insertMissing(collection, session, docs),
    /** The document with this id after the update, made when it was not there. */
    upsert: async (id: string, update: UpdateFilter<D>): Promise<WithId<D>> => {
      const options = { session, upsert: true, returnDocument: "after" } as const;
      const doc = await collection.findOneAndUpdate({ _id: id } as Filter<D>, update, options);
      if (!doc) throw new Error(`upsert of ${name}/${id} returned nothing`);
      return doc;
    },
  };
};

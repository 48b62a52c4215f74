import type { ClientBulkWriteResult, Document, UpdateResult } from "mongodb";

/** The driver says "nothing was upserted" with null, the CRUD specification by leaving the field out. */
export function updateResultDocument({ upsertedId, ...counts }: UpdateResult): Document {
  return upsertedId === null && counts.upsertedCount === 0 ? counts : { ...counts, upsertedId };
}

export function bulkResultDocument(result: Document): Document {
  const { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, insertedIds, upsertedIds } = result;
  return { insertedCount, matchedCount, modifiedCount, deletedCount, upsertedCount, insertedIds, upsertedIds };
}

const picked = (results: ReadonlyMap<number, object> | undefined, names: string[]): Document | undefined =>
  results &&
  new Map(
    [...results].map(([index, result]) => [
      index,
      Object.fromEntries(names.filter((name) => name in result).map((name) => [name, Reflect.get(result, name)])),
    ]),
  );

/** Only what the CRUD specification puts into a client bulk write's result. */
export function clientBulkResultDocument(result: ClientBulkWriteResult): Document {
  return {
    ...result,
    insertResults: picked(result.insertResults, ["insertedId"]),
    updateResults: picked(result.updateResults, ["matchedCount", "modifiedCount", "upsertedId"]),
    deleteResults: picked(result.deleteResults, ["deletedCount"]),
  };
}

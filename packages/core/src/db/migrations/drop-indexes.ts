import type { Db, IndexDescriptionInfo } from "mongodb";

/** Another process was quicker. */
const ignoreDropped = (error: { codeName?: string }): void => {
  if (error.codeName !== "IndexNotFound") throw error;
};

/** Drops those indexes of a collection that are of an older shape; does nothing where the collection is not there yet. */
export const dropIndexes = async (
  db: Db,
  name: string,
  isOld: (index: IndexDescriptionInfo) => boolean,
): Promise<void> => {
  const [found] = await db.listCollections({ name }).toArray();
  if (!found) return;
  const collection = db.collection(name);
  for (const index of (await collection.indexes()).filter(isOld)) {
    if (index.name) await collection.dropIndex(index.name).catch(ignoreDropped);
  }
};

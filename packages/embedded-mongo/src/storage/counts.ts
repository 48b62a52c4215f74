import { collections } from "./catalog";
import { recordIdOf, recordRange } from "./key-layout";
import type { Reader } from "./keyspace";

/** How many records each collection has, kept in memory so that counting all of them is free. */
export type Counts = {
  of(collection: number): number;
  add(collection: number, difference: number): void;
  forget(collection: number): void;
};

export type Tally = { counts: Counts; nextRecordId(): number; nextCatalogId(): number };

export function tally(reader: Reader): Tally {
  const sizes = new Map<number, number>();
  let record = 0;
  let catalog = 0;
  for (const collection of collections(reader)) {
    let size = 0;
    for (const { key } of reader.range({ ...recordRange(collection.id), expect: 1024 })) {
      size++;
      record = Math.max(record, recordIdOf(key));
    }
    sizes.set(collection.id, size);
    catalog = Math.max(catalog, collection.id, ...collection.indexes.map((index) => index.id));
  }
  return {
    counts: {
      of: (id) => sizes.get(id) ?? 0,
      add: (id, difference) => sizes.set(id, (sizes.get(id) ?? 0) + difference),
      forget: (id) => sizes.delete(id),
    },
    nextRecordId: () => ++record,
    nextCatalogId: () => ++catalog,
  };
}

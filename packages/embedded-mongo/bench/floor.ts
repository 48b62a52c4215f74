import { join } from "node:path";
import { open } from "lmdb";
import { BSON } from "mongodb";
import { makePerson } from "./person";
import type { Workload } from "./workload";

/** What the storage library alone does: durable puts of the same documents, and gets by key. */
export async function openFloor(folder: string, documents: number): Promise<Workload> {
  const store = open<Uint8Array, string>({
    path: join(folder, "floor.lmdb"),
    encoding: "binary",
    overlappingSync: false,
  });
  let written = 0;
  let read = 0;
  const insert = () => {
    const person = makePerson(written++);
    return store.put(person._id, BSON.serialize(person));
  };
  while (written < documents) void insert();
  await store.flushed;
  const find = async () => {
    const bytes = store.get(makePerson(read++ % documents)._id);
    if (!bytes) throw new Error("a put document is missing");
    return BSON.deserialize(bytes);
  };
  return { insert, find, close: () => store.close() };
}

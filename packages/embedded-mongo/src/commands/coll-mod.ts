import { mongoError } from "../errors";
import { parseFilter } from "../query/filter";
import { type Collection, findCollection, type Index, indexOf, removeRange, saveCollection } from "../storage/catalog";
import { keysOf } from "../storage/index-keys";
import { indexRange, recordRange } from "../storage/key-layout";
import type { Writer } from "../storage/keyspace";
import { type Doc, decode, isDoc } from "../values/document";
import { type Engine, type Handler, namespaceOf, write } from "./call";
import { onlyFields } from "./fields";
import { buildIndex, namedIndexes } from "./indexes";

const INDEX_FIELDS = ["name", "keyPattern", "expireAfterSeconds", "hidden", "unique", "prepareUnique"];

/** The ids of records that share a key, group by group. */
function duplicates(writer: Writer, collection: Collection, index: Index): Doc[] {
  const groups = new Map<string, unknown[]>();
  for (const { value } of writer.range(recordRange(collection.id))) {
    const doc = decode(value);
    for (const entry of keysOf(doc, { index, record: undefined }).keys) {
      const key = entry.toString("latin1");
      groups.set(key, [...(groups.get(key) ?? []), doc._id]);
    }
  }
  return [...groups.values()].filter((ids) => ids.length > 1).map((ids) => ({ ids }));
}

function changeIndex(
  engine: Engine,
  writer: Writer,
  collection: Collection,
  change: Doc,
): { collection: Collection; reply: Doc } {
  onlyFields("collMod.index", change, INDEX_FIELDS);
  const { name, keyPattern, ...changes } = change;
  const [index] = namedIndexes(collection, name ?? keyPattern);
  if (!index) throw mongoError(27, "index not found");
  if (changes.unique === true) {
    const violations = duplicates(writer, collection, index);
    if (violations.length > 0) {
      throw mongoError(
        359,
        "Cannot convert the index to unique. Please resolve conflicting documents before running collMod again.",
        { violations },
      );
    }
    if (!index.isPrepared)
      throw mongoError(72, "An index must be prepared with prepareUnique before it can be made unique");
    removeRange(writer, indexRange(index.id));
    const { prepareUnique: _prepareUnique, ...spec } = index.spec;
    const unique = buildIndex(engine, writer, collection, { ...spec, unique: true });
    return { collection: withIndex(collection, index, unique), reply: { unique_new: true } };
  }
  const reply = Object.fromEntries(
    Object.entries(changes).flatMap(([field, value]) => [
      [`${field}_old`, index.spec[field] ?? false],
      [`${field}_new`, value],
    ]),
  );
  const changed = indexOf(index.id, { ...index.spec, ...changes }, index.multikey);
  return { collection: withIndex(collection, index, changed), reply };
}

const withIndex = (collection: Collection, old: Index, index: Index): Collection => ({
  ...collection,
  indexes: collection.indexes.map((each) => (each === old ? index : each)),
});

export const collMod: Handler = async (call) => {
  const ns = namespaceOf(call);
  const { validator, validationLevel, validationAction, changeStreamPreAndPostImages, index } = call.body;
  if (isDoc(validator)) parseFilter(validator);
  const changes = { validator, validationLevel, validationAction, changeStreamPreAndPostImages };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return write(call, (writer) => {
    const existing = findCollection(writer, ns);
    if (!existing) throw mongoError(26, `ns does not exist: ${ns}`);
    const { collection, reply } = isDoc(index)
      ? changeIndex(call.engine, writer, existing, index)
      : { collection: existing, reply: {} };
    saveCollection(writer, { ...collection, options: { ...collection.options, ...given } });
    return { ...reply, ok: 1 };
  });
};

import { mongoError } from "../errors";
import { compileFilter, parseFilter } from "../query/filter";
import { type Collection, findCollection, type Index, newCollection, saveCollection } from "../storage/catalog";
import type { Writer } from "../storage/keyspace";
import { insertRecord, type RecordContext, replaceRecord, type StoredRecord } from "../storage/records";
import { type Doc, encode } from "../values/document";
import { LARGEST_DOCUMENT } from "../wire/message";
import type { Engine } from "./call";

const partialTests = new WeakMap<Doc, (doc: Doc) => boolean>();

function isInPartialIndex({ partial = {} }: Index, doc: Doc): boolean {
  let test = partialTests.get(partial);
  if (!test) {
    test = compileFilter(parseFilter(partial));
    partialTests.set(partial, test);
  }
  return test(doc);
}

/** The collection a write goes to, made on first use, and the rules its documents obey. */
export type WriteTarget = {
  context: RecordContext;
  find(): Collection | undefined;
  insert(bytes: Uint8Array, doc: Doc): void;
  replace(old: StoredRecord, doc: Doc): void;
};

export const recordContext = (engine: Engine, writer: Writer): RecordContext => ({
  writer,
  counts: engine.tally.counts,
  isInPartialIndex,
});

export function createCollection(engine: Engine, writer: Writer, ns: string, options: Doc): Collection {
  const collection = newCollection(engine.tally.nextCatalogId(), ns, options);
  saveCollection(writer, collection);
  return collection;
}

export function checkDatabaseName(name: string): void {
  if (name === "" || name.length > 63 || /[/\\. "$*<>:|?\0]/.test(name))
    throw mongoError(73, `Invalid database name: '${name}'`);
}

export function writeTarget(engine: Engine, writer: Writer, ns: string, bypassValidation: boolean): WriteTarget {
  const context = recordContext(engine, writer);
  let known: Collection | undefined;
  const find = () => {
    known ??= findCollection(writer, ns);
    return known;
  };
  return {
    context,
    find,
    insert: (bytes, doc) => {
      checkSize(bytes);
      const collection = find() ?? createCollection(engine, writer, ns, {});
      if (!bypassValidation) validate(collection, doc);
      known = insertRecord(context, collection, engine.tally.nextRecordId(), bytes, doc);
    },
    replace: (old, doc) => {
      const collection = find() as Collection;
      const bytes = encode(doc);
      checkSize(bytes);
      if (!bypassValidation && (collection.options.validationLevel !== "moderate" || isValid(collection, old.doc())))
        validate(collection, doc);
      known = replaceRecord(context, collection, old, bytes, doc);
    },
  };
}

function checkSize(bytes: Uint8Array): void {
  if (bytes.length > LARGEST_DOCUMENT) {
    throw mongoError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${LARGEST_DOCUMENT}(16MB)`,
    );
  }
}

function isValid({ options }: Collection, doc: Doc): boolean {
  const validator = options.validator as Doc | undefined;
  return !validator || compileFilter(parseFilter(validator))(doc);
}

function validate(collection: Collection, doc: Doc): void {
  const { validationAction, validationLevel } = collection.options;
  if (validationAction === "warn" || validationLevel === "off" || isValid(collection, doc)) return;
  throw mongoError(121, "Document failed validation", {
    errInfo: { failingDocumentId: doc._id, details: { operatorName: "$validator" } },
  });
}

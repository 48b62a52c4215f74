import { ObjectId } from "bson";
import { mongoError } from "../errors";
import { compilePipeline } from "../query/aggregate/pipeline";
import { stageName } from "../query/aggregate/stage";
import { findCollection, removeRange } from "../storage/catalog";
import { indexRange, recordRange } from "../storage/key-layout";
import type { Writer } from "../storage/keyspace";
import { type Doc, encode, isDoc } from "../values/document";
import { show } from "../values/show";
import { type Call, write } from "./call";
import { onlyFields } from "./fields";
import { prepare } from "./query";
import { readVariables } from "./variables";
import { writeTarget } from "./write-target";

type Merge = { on: string[]; whenMatched: unknown; whenNotMatched: string; variables: Doc | undefined };
export type Output = { ns: string; merge: Merge | undefined };

function targetOf(call: Call, value: unknown, stage: string): string {
  if (typeof value === "string") return `${call.database}.${value}`;
  if (isDoc(value) && typeof value.coll === "string") return `${value.db ?? call.database}.${value.coll}`;
  throw mongoError(16990, `If an object is passed to ${stage} it must have exactly 2 fields: 'db' and 'coll'.`);
}

/** The `$out` or `$merge` a pipeline ends with. */
export function readOutput(call: Call, pipeline: unknown[]): Output | undefined {
  const names = pipeline.map(stageName);
  const at = names.findIndex((name) => name === "$out" || name === "$merge");
  if (at < 0) return undefined;
  const name = names[at] as string;
  if (at !== pipeline.length - 1) throw mongoError(40601, `${name} can only be the final stage in the pipeline`);
  if (call.transaction)
    throw mongoError(
      263,
      `Operation not permitted in transaction :: caused by :: Aggregation stage ${name} cannot run within a multi-document transaction`,
    );
  const argument = (pipeline[at] as Doc)[name];
  if (name === "$out") return { ns: targetOf(call, argument, "$out"), merge: undefined };
  return readMerge(call, argument);
}

function readMerge(call: Call, argument: unknown): Output {
  if (typeof argument === "string")
    return {
      ns: targetOf(call, argument, "$merge"),
      merge: { on: ["_id"], whenMatched: "merge", whenNotMatched: "insert", variables: undefined },
    };
  if (!isDoc(argument)) throw mongoError(51182, "$merge requires a string or an object argument");
  onlyFields("$merge", argument, ["into", "on", "let", "whenMatched", "whenNotMatched"]);
  const { into, on = "_id", whenMatched = "merge", whenNotMatched = "insert" } = argument;
  if (!Array.isArray(whenMatched) && !["replace", "merge", "keepExisting", "fail"].includes(whenMatched as string))
    throw mongoError(2, `Enumeration value '${whenMatched}' for field 'whenMatched' is not a valid value.`);
  if (!["insert", "discard", "fail"].includes(whenNotMatched as string))
    throw mongoError(
      2,
      `Enumeration value '${whenNotMatched}' for field '$merge.whenNotMatched' is not a valid value.`,
    );
  return {
    ns: targetOf(call, into, "$merge"),
    merge: {
      on: (Array.isArray(on) ? on : [on]) as string[],
      whenMatched,
      whenNotMatched: whenNotMatched as string,
      variables: argument.let as Doc | undefined,
    },
  };
}

export async function storeOutput(call: Call, output: Output, docs: Doc[]): Promise<void> {
  await write(call, (writer) =>
    output.merge ? merge(call, writer, output.ns, output.merge, docs) : replaceAll(call, writer, output.ns, docs),
  );
}

const withId = ({ _id = new ObjectId(), ...rest }: Doc): Doc => ({ _id, ...rest });

function replaceAll(call: Call, writer: Writer, ns: string, docs: Doc[]): void {
  const existing = findCollection(writer, ns);
  if (existing) {
    const size = call.engine.tally.counts.of(existing.id);
    removeRange(writer, recordRange(existing.id));
    for (const index of existing.indexes) removeRange(writer, indexRange(index.id));
    writer.onApplied(() => call.engine.tally.counts.add(existing.id, -size));
  }
  const target = writeTarget(call.engine, writer, ns, call.body.bypassDocumentValidation === true);
  for (const doc of docs.map(withId)) target.insert(encode(doc), doc);
}

function merge(
  call: Call,
  writer: Writer,
  ns: string,
  { on, whenMatched, whenNotMatched, variables }: Merge,
  docs: Doc[],
): void {
  const target = writeTarget(call.engine, writer, ns, call.body.bypassDocumentValidation === true);
  checkUnique(writer, ns, on);
  for (const source of docs.map(withId)) {
    const collection = target.find();
    const filter = Object.fromEntries(on.map((path) => [path, { $eq: source[path] ?? null }]));
    const [found] = collection ? [...prepare(writer, collection, { filter, limit: 1 }).run()] : [];
    if (!found) {
      if (whenNotMatched === "fail")
        throw mongoError(
          13113,
          "$merge could not find a matching document in the target collection for at least one document in the source collection",
        );
      if (whenNotMatched === "insert") target.insert(encode(source), source);
    } else if (whenMatched === "fail") {
      throw mongoError(
        11000,
        `E11000 duplicate key error collection: ${ns} index: _id_ dup key: ${show({ _id: source._id })}`,
        { keyPattern: { _id: 1 }, keyValue: { _id: source._id } },
      );
    } else if (whenMatched !== "keepExisting")
      target.replace(found, merged(call, found.doc(), source, whenMatched, variables));
  }
}

function merged(call: Call, old: Doc, source: Doc, whenMatched: unknown, variables: Doc | undefined): Doc {
  if (whenMatched === "replace") return { ...source, _id: old._id };
  if (whenMatched === "merge") return { ...old, ...source, _id: old._id };
  const own = variables
    ? Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value === "$$ROOT" ? source : value]))
    : { new: source };
  const [result] = compilePipeline(whenMatched as unknown[], {
    variables: { NOW: new Date(), ...readVariables(call.body.let), ...own },
  })([old]);
  return result as Doc;
}

function checkUnique(writer: Writer, ns: string, on: string[]): void {
  const isId = on.length === 1 && on[0] === "_id";
  const indexes = findCollection(writer, ns)?.indexes ?? [];
  const isUnique = indexes.some(
    (index) =>
      index.unique &&
      !index.partial &&
      index.key.length === on.length &&
      index.key.every(([path]) => on.includes(path)),
  );
  if (!isId && !isUnique) throw mongoError(51183, "Cannot find index to verify that join fields will be unique");
}

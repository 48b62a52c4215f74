import { failedToParse } from "../errors";
import { compileProjection } from "../query/projection";
import type { Writer } from "../storage/keyspace";
import { type Doc, isDoc } from "../values/document";
import { type Call, deadlineOf, documentField, type Handler, namespaceOf, write } from "./call";
import { runDelete } from "./delete";
import { readQuery } from "./query";
import { openRetries, statementIds } from "./retries";
import { runUpdate } from "./update";
import { readVariables } from "./variables";
import { checkDatabaseName } from "./write-target";

function run(call: Call, writer: Writer, ns: string): Doc {
  const { body } = call;
  const filter = documentField(call, "query") ?? {};
  const shared = {
    filter,
    sort: body.sort,
    hint: body.hint,
    collation: body.collation,
    variables: readVariables(body.let),
  };
  const project = projectionOf(call, filter);
  if (body.remove === true) {
    const [record] = runDelete(call, writer, ns, { ...shared, limit: 1, deadline: deadlineOf(call) });
    return { lastErrorObject: { n: record ? 1 : 0 }, value: record ? project(record.doc()) : null };
  }
  const { matched, upserted, before, after } = runUpdate(call, writer, ns, {
    ...shared,
    update: body.update,
    multi: false,
    upsert: body.upsert === true,
    arrayFilters: body.arrayFilters,
  });
  const value = body.new === true ? after : before?.doc();
  return {
    lastErrorObject: {
      n: matched + (upserted ? 1 : 0),
      updatedExisting: matched > 0,
      ...(upserted ? { upserted: upserted._id } : {}),
    },
    value: value ? project(value) : null,
  };
}

function projectionOf(call: Call, filter: Doc): (doc: Doc) => Doc {
  const fields = call.body.fields;
  if (!isDoc(fields) || Object.keys(fields).length === 0) return (doc) => doc;
  return compileProjection(fields, {
    filter: readQuery({ filter, collation: call.body.collation, variables: readVariables(call.body.let) }, undefined)
      .filter,
  });
}

function check({ remove, update, new: isNew, upsert, arrayFilters }: Doc): void {
  if (remove === true && update !== undefined) throw failedToParse("Cannot specify both an update and remove=true");
  if (remove === true && upsert === true) throw failedToParse("Cannot specify both upsert=true and remove=true");
  if (remove === true && isNew === true)
    throw failedToParse("Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
  if (remove === true && arrayFilters !== undefined) throw failedToParse("Cannot specify arrayFilters and remove=true");
  if (remove !== true && update === undefined) throw failedToParse("Either an update or remove=true must be specified");
}

export const findAndModify: Handler = async (call) => {
  const ns = namespaceOf(call);
  checkDatabaseName(call.database);
  check(call.body);
  const [statement = 0] = statementIds(call, 1);
  return write(call, (writer) => {
    const retries = openRetries(call, writer);
    const earlier = retries.done(statement);
    if (earlier) return { ...earlier, retriedStmtId: statement, ok: 1 };
    const result = run(call, writer, ns);
    retries.remember(statement, result);
    retries.save();
    return { ...result, ok: 1 };
  });
};

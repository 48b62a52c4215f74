import { mongoError } from "../errors";
import { toInteger } from "../values/document";
import { collectionName, type Handler, integerField, naturalField } from "./call";

export const getMore: Handler = (call) => {
  const id = integerField(call, "getMore") ?? 0;
  const { collection } = call.body;
  const name =
    collection === "$cmd.aggregate" || collection === "$cmd.bulkWrite" ? collection : collectionName(call, collection);
  const ns = `${call.database}.${name}`;
  if (!call.transaction) call.engine.store.reader();
  return call.engine.cursors.more(id, ns, naturalField(call, "batchSize"), call.sessionId);
};

export const killCursors: Handler = (call) => {
  const ids = call.body.cursors;
  if (!Array.isArray(ids))
    throw mongoError(14, "BSON field 'killCursors.cursors' is the wrong type, expected type 'array'");
  const killed = ids.filter((id) => call.engine.cursors.kill(toInteger(id) ?? 0));
  return {
    cursorsKilled: killed,
    cursorsNotFound: ids.filter((id) => !killed.includes(id)),
    cursorsAlive: [],
    cursorsUnknown: [],
    ok: 1,
  };
};

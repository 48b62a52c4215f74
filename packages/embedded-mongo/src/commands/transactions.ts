import { mongoError } from "../errors";
import { toInteger } from "../values/document";
import type { Call, Handler } from "./call";

function requestOf(call: Call) {
  const number = toInteger(call.body.txnNumber);
  if (call.sessionId === undefined || number === undefined || call.body.autocommit !== false) {
    throw mongoError(125, `${call.name} must be run within a transaction`);
  }
  return { session: call.sessionId, number, peer: call.peer.id };
}

export const commitTransaction: Handler = async (call) => {
  await call.engine.sessions.commit(requestOf(call));
  return { ok: 1 };
};

export const abortTransaction: Handler = (call) => {
  call.engine.sessions.abort(requestOf(call));
  return { ok: 1 };
};

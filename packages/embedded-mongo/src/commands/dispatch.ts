import { isMongoError, type MongoError, mongoError } from "../errors";
import { type Doc, encode, isDoc, toInteger } from "../values/document";
import type { Peer } from "../wire/listener";
import type { Request } from "../wire/message";
import type { Call, Engine } from "./call";
import { COMMANDS, type Command } from "./commands";
import { onlyFields } from "./fields";
import { sessionKey } from "./session-commands";

const GENERIC_FIELDS = [
  "$db",
  "$readPreference",
  "$clusterTime",
  "lsid",
  "txnNumber",
  "autocommit",
  "startTransaction",
  "stmtId",
  "stmtIds",
  "writeConcern",
  "readConcern",
  "maxTimeMS",
  "comment",
  "apiVersion",
  "apiStrict",
  "apiDeprecationErrors",
  "$audit",
  "$client",
  "$configServerState",
  "databaseVersion",
  "shardVersion",
];
const CONTROLS_TRANSACTION = ["commitTransaction", "abortTransaction"];
const UNACKNOWLEDGED_SETTLING = ["local", "available", "majority", "linearizable", "snapshot"];

function readConcern(body: Doc): string | undefined {
  if (body.readConcern === undefined) return undefined;
  if (!isDoc(body.readConcern))
    throw mongoError(14, "BSON field 'readConcern' is the wrong type, expected type 'object'");
  const { level } = body.readConcern;
  if (level !== undefined && !UNACKNOWLEDGED_SETTLING.includes(level as string)) {
    throw mongoError(2, `Enumeration value '${level}' for field 'readConcern.level' is not a valid value.`);
  }
  return level as string | undefined;
}

function inTransaction(call: Call, command: Command): void {
  const { body, name, engine } = call;
  if (!("autocommit" in body) || CONTROLS_TRANSACTION.includes(name)) return;
  const number = toInteger(body.txnNumber);
  if (call.sessionId === undefined || number === undefined)
    throw mongoError(72, "'autocommit' field requires a transaction number and a session");
  if (body.autocommit !== false) throw mongoError(72, "Specifying autocommit=true is not allowed.");
  if (!command.inTransaction) throw mongoError(263, `Cannot run '${name}' in a multi-document transaction.`);
  if (body.writeConcern !== undefined)
    throw mongoError(72, "writeConcern is not allowed within a multi-statement transaction");
  call.transaction = engine.sessions.statement({
    session: call.sessionId,
    number,
    start: body.startTransaction === true,
    peer: call.peer.id,
  });
  call.retryNumber = undefined;
}

function callOf(engine: Engine, request: Request, peer: Peer): Call {
  const { body, sequences } = request;
  const [name = ""] = Object.keys(body);
  const database = typeof body.$db === "string" ? body.$db : "admin";
  const sessionId = body.lsid === undefined ? undefined : sessionKey(body.lsid);
  const retryNumber = body.txnNumber === undefined ? undefined : toInteger(body.txnNumber);
  return {
    engine,
    peer,
    name,
    database,
    body,
    sequences,
    transaction: undefined,
    sessionId,
    retryNumber,
    snapshot: undefined,
  };
}

function commandOf(call: Call): Command {
  const command = Object.hasOwn(COMMANDS, call.name) ? COMMANDS[call.name] : undefined;
  if (!command) throw mongoError(59, `no such command: '${call.name}'`);
  if (command.adminOnly && call.database !== "admin")
    throw mongoError(13, `${call.name} may only be run against the admin database.`);
  if (command.fields) onlyFields(call.name, call.body, [call.name, ...GENERIC_FIELDS, ...command.fields]);
  if (call.retryNumber !== undefined && !("autocommit" in call.body) && !command.isRetryable) {
    throw mongoError(
      50768,
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${call.name} is not a retryable write command.`,
    );
  }
  return command;
}

export async function answer(engine: Engine, request: Request, peer: Peer): Promise<Doc | Uint8Array> {
  let call: Call | undefined;
  try {
    call = callOf(engine, request, peer);
    const command = commandOf(call);
    if (call.sessionId && !CONTROLS_TRANSACTION.includes(call.name)) engine.sessions.touch(call.sessionId);
    const level = readConcern(call.body);
    inTransaction(call, command);
    if (level === "snapshot" && !call.transaction) call.snapshot = engine.snapshots.take(call);
    const reply = await command.run(call);
    if (!(reply instanceof Uint8Array) && "writeErrors" in reply) failTransaction(call);
    return stamped(engine, reply, concernError(call.body));
  } catch (error) {
    if (call) failTransaction(call);
    return { ...errorReply(isMongoError(error) ? error : unexpected(error)), ...engine.clock.stamp() };
  }
}

function failTransaction({ transaction, sessionId, engine }: Call): void {
  if (transaction && sessionId) engine.sessions.fail(sessionId);
}

function unexpected(error: unknown): MongoError {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return mongoError(1, `internal error: ${error instanceof Error ? error.message : error}`);
}

function errorReply({ code, codeName, message, extra, labels }: MongoError): Doc {
  return { ok: 0, errmsg: message, code, codeName, ...extra, ...(labels.length > 0 ? { errorLabels: labels } : {}) };
}

/** One node can't satisfy a wish for more. */
function concernError({ writeConcern }: Doc): Doc {
  const w = isDoc(writeConcern) ? writeConcern.w : undefined;
  if ((toInteger(w) ?? 1) > 1) {
    return {
      writeConcernError: {
        code: 100,
        codeName: "UnsatisfiableWriteConcern",
        errmsg: "UnsatisfiableWriteConcern: Not enough data-bearing nodes",
      },
    };
  }
  if (typeof w === "string" && w !== "majority") {
    return {
      writeConcernError: {
        code: 79,
        codeName: "UnknownReplWriteConcern",
        errmsg: `UnknownReplWriteConcern: No write concern mode named '${w}' found in replica set configuration`,
      },
    };
  }
  return {};
}

/** Adds the cluster's time to a reply, which may be encoded already. */
function stamped(engine: Engine, reply: Doc | Uint8Array, more: Doc): Doc | Uint8Array {
  const stamp = { ...more, ...engine.clock.stamp() };
  if (!(reply instanceof Uint8Array)) return { ...reply, ...stamp };
  const bytes = Buffer.concat([reply.subarray(0, -1), encode(stamp).subarray(4)]);
  bytes.writeInt32LE(bytes.length);
  return bytes;
}

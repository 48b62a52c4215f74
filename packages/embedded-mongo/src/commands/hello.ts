import { Long, ObjectId, type Timestamp } from "bson";
import { LARGEST_DOCUMENT, LARGEST_MESSAGE } from "../wire/message";
import type { Call, Handler } from "./call";

export const VERSION = "8.0.4";
export const SET_NAME = "rs0";
const WIRE_VERSION = 25;
const electionId = new ObjectId("7fffffff0000000000000001");

const opTime = (time: Timestamp) => ({ ts: time, t: Long.ONE });

/** Without `topologyVersion` drivers poll instead of waiting on a stream of greetings. */
export const hello: Handler = (call: Call) => {
  const me = call.peer.address;
  const time = call.engine.clock.now();
  const lastWrite = {
    opTime: opTime(time),
    lastWriteDate: new Date(),
    majorityOpTime: opTime(time),
    majorityWriteDate: new Date(),
  };
  return {
    ...(call.name === "hello" ? { isWritablePrimary: true } : { ismaster: true, helloOk: true }),
    hosts: [me],
    setName: SET_NAME,
    setVersion: 1,
    secondary: false,
    primary: me,
    me,
    electionId,
    lastWrite,
    maxBsonObjectSize: LARGEST_DOCUMENT,
    maxMessageSizeBytes: LARGEST_MESSAGE,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: call.peer.id,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
};

export const ping: Handler = () => ({ ok: 1 });

export const buildInfo: Handler = () => ({
  version: VERSION,
  gitVersion: "embedded",
  modules: [],
  allocator: "lmdb",
  javascriptEngine: "none",
  sysInfo: "deprecated",
  versionArray: [...VERSION.split(".").map(Number), 0],
  bits: 64,
  debug: false,
  maxBsonObjectSize: LARGEST_DOCUMENT,
  storageEngines: ["lmdb"],
  ok: 1,
});

export const connectionStatus: Handler = () => ({
  authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] },
  ok: 1,
});

export const serverStatus: Handler = ({ engine }) => ({
  host: "127.0.0.1",
  version: VERSION,
  process: "embedded-mongo",
  pid: Long.fromNumber(process.pid),
  uptime: (Date.now() - engine.startedAt) / 1000,
  localTime: new Date(),
  storageEngine: { name: "lmdb", persistent: true },
  ok: 1,
});

const PARAMETERS: Record<string, unknown> = {
  featureCompatibilityVersion: { version: "8.0" },
  enableTestCommands: false,
  transactionLifetimeLimitSeconds: 60,
  authenticationMechanisms: [],
};

export const getParameter: Handler = ({ body }) => {
  const wanted =
    body.getParameter === "*" ? Object.keys(PARAMETERS) : Object.keys(PARAMETERS).filter((name) => name in body);
  return { ...Object.fromEntries(wanted.map((name) => [name, PARAMETERS[name]])), ok: 1 };
};

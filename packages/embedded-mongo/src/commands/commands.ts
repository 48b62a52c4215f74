import { aggregate } from "./aggregate";
import { bulkWrite } from "./bulk-write";
import type { Handler } from "./call";
import { collMod } from "./coll-mod";
import { create, drop, dropDatabase, listCollections, listDatabases, renameCollection } from "./collections";
import { count } from "./count";
import { deletes } from "./delete";
import { distinct } from "./distinct";
import { explain } from "./explain";
import { find } from "./find";
import { findAndModify } from "./find-and-modify";
import { getMore, killCursors } from "./get-more";
import { buildInfo, connectionStatus, getParameter, hello, ping, serverStatus } from "./hello";
import { createIndexes, dropIndexes, listIndexes } from "./indexes";
import { insert } from "./insert";
import { refuseSearchIndexes } from "./search-indexes";
import { endSessions, killAllSessions, refreshSessions, startSession } from "./session-commands";
import { abortTransaction, commitTransaction } from "./transactions";
import { update } from "./update";

export type Command = {
  run: Handler;
  /** Fields it understands besides those every command has; undefined if any is harmless. */
  fields?: string[];
  inTransaction?: boolean;
  isRetryable?: boolean;
  adminOnly?: boolean;
};

const FIND_FIELDS = [
  "filter",
  "projection",
  "sort",
  "hint",
  "skip",
  "limit",
  "batchSize",
  "singleBatch",
  "collation",
  "let",
  "allowDiskUse",
  "noCursorTimeout",
  "allowPartialResults",
  "returnKey",
  "showRecordId",
  "min",
  "max",
  "tailable",
  "awaitData",
  "oplogReplay",
];
const FIND_AND_MODIFY_FIELDS = [
  "query",
  "sort",
  "remove",
  "update",
  "new",
  "fields",
  "upsert",
  "bypassDocumentValidation",
  "collation",
  "arrayFilters",
  "hint",
  "let",
];
const INDEX_FIELDS = ["indexes", "commitQuorum", "ignoreUnknownIndexOptions"];
const CREATE_FIELDS = [
  "capped",
  "autoIndexId",
  "idIndex",
  "size",
  "max",
  "storageEngine",
  "validator",
  "validationLevel",
  "validationAction",
  "indexOptionDefaults",
  "viewOn",
  "pipeline",
  "collation",
  "timeseries",
  "expireAfterSeconds",
  "clusteredIndex",
  "changeStreamPreAndPostImages",
  "encryptedFields",
  "flags",
];

const write = { inTransaction: true, isRetryable: true };
const greeting: Command = { run: hello };
const modify: Command = { run: findAndModify, fields: FIND_AND_MODIFY_FIELDS, ...write };

export const COMMANDS: Record<string, Command> = {
  hello: greeting,
  isMaster: greeting,
  ismaster: greeting,
  ping: { run: ping },
  buildInfo: { run: buildInfo },
  buildinfo: { run: buildInfo },
  connectionStatus: { run: connectionStatus },
  serverStatus: { run: serverStatus },
  getParameter: { run: getParameter },
  insert: { run: insert, fields: ["documents", "ordered", "bypassDocumentValidation"], ...write },
  update: { run: update, fields: ["updates", "ordered", "bypassDocumentValidation", "let"], ...write },
  delete: { run: deletes, fields: ["deletes", "ordered", "let"], ...write },
  findAndModify: modify,
  findandmodify: modify,
  bulkWrite: {
    run: bulkWrite,
    fields: ["ops", "nsInfo", "ordered", "errorsOnly", "bypassDocumentValidation", "let", "cursor"],
    adminOnly: true,
    ...write,
  },
  find: { run: find, fields: FIND_FIELDS, inTransaction: true },
  getMore: { run: getMore, fields: ["collection", "batchSize"], inTransaction: true },
  killCursors: { run: killCursors, fields: ["cursors"], inTransaction: true },
  aggregate: {
    run: aggregate,
    fields: ["pipeline", "cursor", "explain", "allowDiskUse", "bypassDocumentValidation", "hint", "collation", "let"],
    inTransaction: true,
  },
  count: { run: count, fields: ["query", "limit", "skip", "hint", "collation", "fields"] },
  distinct: { run: distinct, fields: ["key", "query", "collation", "hint"], inTransaction: true },
  explain: { run: explain, fields: ["verbosity"] },
  createSearchIndexes: { run: refuseSearchIndexes },
  updateSearchIndex: { run: refuseSearchIndexes },
  dropSearchIndex: { run: refuseSearchIndexes },
  listSearchIndexes: { run: refuseSearchIndexes },
  create: { run: create, fields: CREATE_FIELDS, inTransaction: true },
  collMod: {
    run: collMod,
    fields: ["validator", "validationLevel", "validationAction", "index", "changeStreamPreAndPostImages"],
  },
  drop: { run: drop, fields: [] },
  dropDatabase: { run: dropDatabase, fields: [] },
  renameCollection: { run: renameCollection, fields: ["to", "dropTarget"], adminOnly: true },
  listCollections: { run: listCollections, fields: ["filter", "nameOnly", "authorizedCollections", "cursor"] },
  listDatabases: { run: listDatabases, fields: ["filter", "nameOnly", "authorizedDatabases"], adminOnly: true },
  createIndexes: { run: createIndexes, fields: INDEX_FIELDS, inTransaction: true },
  listIndexes: { run: listIndexes, fields: ["cursor"] },
  dropIndexes: { run: dropIndexes, fields: ["index"] },
  startSession: { run: startSession },
  endSessions: { run: endSessions },
  killSessions: { run: endSessions },
  refreshSessions: { run: refreshSessions },
  killAllSessions: { run: killAllSessions },
  commitTransaction: { run: commitTransaction, adminOnly: true },
  abortTransaction: { run: abortTransaction, adminOnly: true },
};

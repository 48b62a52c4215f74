import type { Document } from "mongodb";
import type { Operation } from "./test-file";

/** Runs one of a test's nested operations (`withTransaction` has them); throws what the operation throws. */
export type RunNested = (operation: Operation) => Promise<void>;

export type OperationOf<Target> = {
  /** The arguments the operation knows; any other in a test is an error. */
  accepts: readonly string[];
  /** Checks arguments that the driver must not see; what it throws is never taken for the operation's expected error. */
  prepare?: (args: Document) => Document;
  run: (target: Target, args: Document, runNested: RunNested) => unknown;
  /** The result is the list of documents of a cursor: each is matched as a root document. */
  yieldsDocuments?: true;
};

export type OperationsOf<Target> = Record<string, OperationOf<Target>>;

export const commonOptions = [
  "session",
  "comment",
  "maxTimeMS",
  "timeoutMS",
  "readConcern",
  "readPreference",
  "writeConcern",
];

import { AbstractCursor, type Document, type MongoClient, MongoError } from "mongodb";
import { bsonValue, relaxNumbers, shown } from "./bson-value";
import { addEntity, driverOptions, type Entities, type Entity, getEntity, matchContext } from "./entities";
import { errorDifference } from "./expect-error";
import { documentsDifference, type MatchContext, matchDifference } from "./match";
import type { OperationOf, OperationsOf, RunNested } from "./operation";
import { bucketOperations, clientOperations, cursorOperations, sessionOperations } from "./operations-client";
import { collectionOperations } from "./operations-collection";
import { databaseOperations } from "./operations-database";
import { runnerOperations } from "./operations-runner";
import type { Operation } from "./test-file";

export type TestContext = { entities: Entities; uri: string; internal: MongoClient };

const entityOperations = [
  clientOperations,
  databaseOperations,
  collectionOperations,
  sessionOperations,
  bucketOperations,
  cursorOperations,
];

export const isKnownOperation = ({ object, name }: Operation): boolean =>
  object === "testRunner" ? name in runnerOperations : entityOperations.some((operations) => name in operations);

type Bound = Omit<OperationOf<never>, "run"> & { run: (args: Document, runNested: RunNested) => unknown };

function bind<Target>(operations: OperationsOf<Target>, target: Target, name: string): Bound {
  const operation = operations[name];
  if (!operation) throw new Error(`unknown operation ${name}`);
  return { ...operation, run: (args, runNested) => operation.run(target, args, runNested) };
}

function bindOperation(entity: Entity, name: string): Bound {
  if (entity.kind === "client") return bind(clientOperations, entity.client, name);
  if (entity.kind === "database") return bind(databaseOperations, entity.database, name);
  if (entity.kind === "collection") return bind(collectionOperations, entity.collection, name);
  if (entity.kind === "session") return bind(sessionOperations, entity.session, name);
  if (entity.kind === "bucket") return bind(bucketOperations, entity.bucket, name);
  if (entity.kind === "cursor") return bind(cursorOperations, entity.cursor, name);
  throw new Error(`${name} on a ${entity.kind}`);
}

function prepareArguments(operation: Operation, { accepts, prepare }: Bound, entities: Entities): Document {
  // A copy, because the driver adds an `_id` to the documents it is given.
  const args = driverOptions(relaxNumbers(operation.arguments ?? {}) as Document);
  const unknown = Object.keys(args).find((name) => !accepts.includes(name));
  if (unknown) throw new Error(`unknown argument ${unknown} of ${operation.name}`);
  if (typeof args.session === "string") args.session = getEntity(entities, "session", args.session).session;
  return prepare ? prepare(args) : args;
}

type Outcome = { result: unknown } | { error: unknown };

async function attempt(run: () => unknown): Promise<Outcome> {
  try {
    return { result: await run() };
  } catch (error) {
    return { error };
  }
}

function checkError(operation: Operation, error: unknown, context: MatchContext): void {
  if (operation.ignoreResultAndError && error instanceof MongoError) return;
  if (!operation.expectError) throw error;
  const problem = errorDifference(operation.expectError, error, context);
  if (problem) throw new Error(`${operation.name}: ${problem}`, { cause: error });
}

function checkResult(operation: Operation, result: unknown, { yieldsDocuments }: Bound, context: MatchContext): void {
  if (operation.ignoreResultAndError) return;
  if (operation.expectError) throw new Error(`${operation.name} succeeded, expected ${shown(operation.expectError)}`);
  if (!("expectResult" in operation)) return;
  const compare = yieldsDocuments ? documentsDifference : matchDifference;
  const problem = compare(operation.expectResult, bsonValue(result), context);
  if (problem) throw new Error(`${operation.name}: ${problem}`);
}

async function keepResult(operation: Operation, result: unknown, entities: Entities): Promise<void> {
  const name = operation.saveResultAsEntity;
  if (result instanceof AbstractCursor) {
    return name ? addEntity(entities, name, { kind: "cursor", cursor: result }) : result.close();
  }
  if (!name) return;
  if (result === undefined) throw new Error(`${operation.name} has no result to save as ${name}`);
  addEntity(entities, name, { kind: "value", value: bsonValue(result) });
}

async function runEntityOperation(operation: Operation, context: TestContext, rethrows: boolean): Promise<void> {
  const { entities } = context;
  const entity = entities.get(operation.object);
  if (!entity) throw new Error(`there is no entity ${operation.object}`);
  const bound = bindOperation(entity, operation.name);
  const args = prepareArguments(operation, bound, entities);
  const runNested = (nested: Operation) => runOperation(nested, context, true);
  const outcome = await attempt(() => bound.run(args, runNested));
  if ("result" in outcome) {
    checkResult(operation, outcome.result, bound, matchContext(entities));
    return keepResult(operation, outcome.result, entities);
  }
  checkError(operation, outcome.error, matchContext(entities));
  if (rethrows) throw outcome.error;
}

/** Throws when the operation doesn't do what the test expects; `rethrows` lets an expected error through as well. */
export async function runOperation(operation: Operation, context: TestContext, rethrows = false): Promise<void> {
  if (operation.object !== "testRunner") return runEntityOperation(operation, context, rethrows);
  const run = runnerOperations[operation.name];
  if (!run) throw new Error(`unknown operation ${operation.name}`);
  await run(operation.arguments ?? {}, context);
}

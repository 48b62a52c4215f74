import { type CommandStartedEvent, type Document, MongoServerError } from "mongodb";
import { canonical } from "./bson-value";
import { createEntities, type Entities, getEntity, matchContext } from "./entities";
import { eventDifference } from "./events";
import type { TestContext } from "./run-operation";

type RunnerOperation = (args: Document, context: TestContext) => unknown;

function ensure(condition: boolean, claim: string): void {
  if (!condition) throw new Error(`not so: ${claim}`);
}

const sessionIn = (args: Document, { entities }: TestContext) => getEntity(entities, "session", args.session).session;

const observationIn = (args: Document, entities: Entities) => getEntity(entities, "client", args.client).observation;

function lastTwoLsids(args: Document, { entities }: TestContext): string[] {
  const { events } = observationIn(args, entities);
  const lsids = events
    .filter(({ name }) => name === "commandStartedEvent")
    .slice(-2)
    .map(({ fields }) => (fields as CommandStartedEvent).command.lsid);
  ensure(lsids.length === 2 && lsids.every(Boolean), "the last two commands have an lsid");
  return lsids.map(canonical);
}

const collectionNames = async ({ databaseName }: Document, { internal }: TestContext) =>
  (await internal.db(databaseName).listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);

async function indexNames({ databaseName, collectionName }: Document, { internal }: TestContext): Promise<string[]> {
  const namespaceNotFound = 26;
  const indexes = internal.db(databaseName).collection(collectionName).listIndexes();
  return indexes
    .map(({ name }) => name)
    .toArray()
    .catch((error) => {
      if (error instanceof MongoServerError && error.code === namespaceNotFound) return [];
      throw error;
    });
}

function countEvents(args: Document, { entities }: TestContext): number {
  const context = matchContext(entities);
  const { events } = observationIn(args, entities);
  return events.filter((event) => eventDifference(args.event, event, context) === null).length;
}

async function waitForEvent(args: Document, context: TestContext): Promise<void> {
  const signal = AbortSignal.timeout(10_000);
  while (countEvents(args, context) < args.count) await observationIn(args, context.entities).next(signal);
}

const transactionStates: Record<string, string> = {
  none: "NO_TRANSACTION",
  starting: "STARTING_TRANSACTION",
  in_progress: "TRANSACTION_IN_PROGRESS",
  committed: "TRANSACTION_COMMITTED",
  aborted: "TRANSACTION_ABORTED",
};

export const runnerOperations: Record<string, RunnerOperation> = {
  assertCollectionExists: async (args, context) => {
    const names = await collectionNames(args, context);
    ensure(names.includes(args.collectionName), `the collection ${args.collectionName} exists`);
  },
  assertCollectionNotExists: async (args, context) => {
    const names = await collectionNames(args, context);
    ensure(!names.includes(args.collectionName), `there is no collection ${args.collectionName}`);
  },
  assertDifferentLsidOnLastTwoCommands: (args, context) => {
    const [first, second] = lastTwoLsids(args, context);
    ensure(first !== second, "the last two commands have different lsids");
  },
  assertEventCount: (args, context) => {
    const count = countEvents(args, context);
    ensure(count === args.count, `${args.count} events ${Object.keys(args.event)} (there are ${count})`);
  },
  assertIndexExists: async (args, context) => {
    const names = await indexNames(args, context);
    ensure(names.includes(args.indexName), `the index ${args.indexName} exists`);
  },
  assertIndexNotExists: async (args, context) => {
    const names = await indexNames(args, context);
    ensure(!names.includes(args.indexName), `there is no index ${args.indexName}`);
  },
  assertNumberConnectionsCheckedOut: (args, { entities }) => {
    const count = observationIn(args, entities).connectionsCheckedOut();
    ensure(count === args.connections, `${args.connections} connections are checked out (there are ${count})`);
  },
  assertSameLsidOnLastTwoCommands: (args, context) => {
    const [first, second] = lastTwoLsids(args, context);
    ensure(first === second, "the last two commands have the same lsid");
  },
  assertSessionDirty: (args, context) => ensure(sessionIn(args, context).serverSession.isDirty, "the session is dirty"),
  assertSessionNotDirty: (args, context) =>
    ensure(!sessionIn(args, context).serverSession.isDirty, "the session is not dirty"),
  assertSessionPinned: (args, context) => ensure(sessionIn(args, context).isPinned, "the session is pinned"),
  assertSessionUnpinned: (args, context) => ensure(!sessionIn(args, context).isPinned, "the session is not pinned"),
  assertSessionTransactionState: (args, context) => {
    const state: unknown = Reflect.get(sessionIn(args, context), "transaction").state;
    ensure(state === transactionStates[args.state], `the transaction is ${args.state} (it is ${state})`);
  },
  createEntities: (args, { entities, uri }) => createEntities(args.entities, entities, uri),
  waitForEvent,
};

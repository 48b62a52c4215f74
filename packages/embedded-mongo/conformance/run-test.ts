import { setTimeout } from "node:timers/promises";
import { type Document, type MongoClient, MongoServerError } from "mongodb";
import { canonical, relaxNumbers, shown } from "./bson-value";
import { closeEntities, createEntities, type Entities, getEntity, matchContext } from "./entities";
import { eventsDifference } from "./events";
import { runOperation, type TestContext } from "./run-operation";
import type { CollectionData, Test, TestFile } from "./test-file";

const timeLimitMs = 60_000;
const majority = { writeConcern: { w: "majority" } } as const;

const ignoring =
  (...codes: number[]) =>
  (error: unknown): void => {
    if (!(error instanceof MongoServerError && codes.includes(Number(error.code)))) throw error;
  };

/** A server may refuse: Unauthorized, CommandNotFound, Interrupted (its own session is among the killed). */
export const killAllSessions = (client: MongoClient) =>
  client
    .db("admin")
    .command({ killAllSessions: [] })
    .catch(ignoring(13, 59, 11601));

async function setUpCollection(client: MongoClient, data: CollectionData): Promise<void> {
  const { databaseName, collectionName, createOptions, documents } = data;
  const database = client.db(databaseName);
  const namespaceNotFound = 26;
  for (const name of [collectionName, `enxcol_.${collectionName}.esc`, `enxcol_.${collectionName}.ecoc`]) {
    await database.dropCollection(name, majority).catch(ignoring(namespaceNotFound));
  }
  if (createOptions || documents.length === 0) {
    await database.createCollection(collectionName, { ...createOptions, ...majority });
  }
  if (documents.length > 0) {
    await database.collection(collectionName).insertMany(relaxNumbers(documents) as Document[], majority);
  }
}

async function checkOutcome(client: MongoClient, data: CollectionData): Promise<void> {
  const { databaseName, collectionName, documents } = data;
  const options = { readPreference: "primary", readConcern: "local", promoteValues: false } as const;
  const found = client.db(databaseName).collection(collectionName).find({}, options).sort({ _id: 1 });
  const actual = await found.toArray();
  if (canonical(actual) === canonical(documents)) return;
  throw new Error(`${databaseName}.${collectionName} has ${shown(actual)}, expected ${shown(documents)}`);
}

function checkEvents(test: Test, entities: Entities): void {
  for (const entity of entities.values()) if (entity.kind === "client") entity.observation.stop();
  for (const expected of test.expectEvents ?? []) {
    const { observation } = getEntity(entities, "client", expected.client);
    const problem = eventsDifference(expected, observation.events, matchContext(entities));
    if (problem) throw new Error(problem);
  }
}

async function runSteps(file: TestFile, test: Test, context: TestContext): Promise<void> {
  for (const data of file.initialData ?? []) await setUpCollection(context.internal, data);
  await createEntities(file.createEntities ?? [], context.entities, context.uri);
  for (const operation of test.operations) await runOperation(operation, context);
  checkEvents(test, context.entities);
  for (const data of test.outcome ?? []) await checkOutcome(context.internal, data);
}

async function withinTimeLimit(work: Promise<void>): Promise<void> {
  const limit = new AbortController();
  const expiry = setTimeout(timeLimitMs, undefined, { signal: limit.signal, ref: false }).then(() => {
    throw new Error(`no result within ${timeLimitMs / 1000} s`);
  });
  await Promise.race([work, expiry]).finally(() => limit.abort());
}

/** Runs the test from its initial data to its outcome; returns why it failed, or null. */
export async function runTest(file: TestFile, test: Test, internal: MongoClient, uri: string): Promise<string | null> {
  const context: TestContext = { entities: new Map(), uri, internal };
  try {
    await withinTimeLimit(runSteps(file, test, context));
    return null;
  } catch (error) {
    await killAllSessions(internal);
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  } finally {
    await closeEntities(context.entities);
  }
}

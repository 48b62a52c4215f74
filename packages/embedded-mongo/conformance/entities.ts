import {
  type AbstractCursor,
  type ClientSession,
  type Collection,
  type Db,
  type Document,
  GridFSBucket,
  MongoClient,
  ReadPreference,
} from "mongodb";
import { bsonValue, isDocument } from "./bson-value";
import { type Observation, observe } from "./events";
import type { MatchContext } from "./match";

export type Entity =
  | { kind: "client"; client: MongoClient; observation: Observation }
  | { kind: "database"; database: Db }
  | { kind: "collection"; collection: Collection }
  | { kind: "session"; session: ClientSession }
  | { kind: "bucket"; bucket: GridFSBucket }
  | { kind: "cursor"; cursor: AbstractCursor }
  | { kind: "value"; value: unknown };

export type Entities = Map<string, Entity>;

export const creatableEntities = ["client", "database", "collection", "session", "bucket"];

export function getEntity<Kind extends Entity["kind"]>(
  entities: Entities,
  kind: Kind,
  name: string,
): Extract<Entity, { kind: Kind }> {
  const entity = entities.get(name);
  if (!entity) throw new Error(`there is no entity ${name}`);
  if (entity.kind !== kind) throw new Error(`the entity ${name} is a ${entity.kind}, no ${kind}`);
  return entity as Extract<Entity, { kind: Kind }>;
}

export function addEntity(entities: Entities, name: string, entity: Entity): void {
  if (entities.has(name)) throw new Error(`there is already an entity ${name}`);
  entities.set(name, entity);
}

/** Turns the format's read preference into the driver's, at any place the options have one. */
export function driverOptions(options: Document = {}): Document {
  const { readPreference, ...others } = options;
  if (!isDocument(readPreference)) return others;
  const { mode, tagSets, ...limits } = readPreference;
  return { ...others, readPreference: new ReadPreference(mode, tagSets, limits) };
}

async function createClient(description: Document, uri: string): Promise<Entity> {
  const uriOptions: Document = description.uriOptions ?? {};
  if (JSON.stringify(uriOptions).includes("$$placeholder")) throw new Error("uriOptions has a $$placeholder");
  const address = uriOptions.directConnection ? uri.replace(/(?<=[?&])replicaSet=[^&]*&?/, "") : uri;
  const options = {
    serverSelectionTimeoutMS: 5_000,
    ...uriOptions,
    serverApi: description.serverApi,
    monitorCommands: true,
    // Else connecting checks a connection out and in, which tests of pool events see.
    __skipPingOnConnect: true,
  };
  const client = new MongoClient(address, options);
  const observation = observe(client, description);
  await client.connect();
  return { kind: "client", client, observation };
}

function createSession(description: Document, entities: Entities): Entity {
  const { client } = getEntity(entities, "client", description.client);
  const { defaultTransactionOptions, snapshotTime, ...options }: Document = description.sessionOptions ?? {};
  if (defaultTransactionOptions) options.defaultTransactionOptions = driverOptions(defaultTransactionOptions);
  if (snapshotTime) options.snapshotTime = getEntity(entities, "value", snapshotTime).value;
  return { kind: "session", session: client.startSession(options) };
}

async function createEntity(kind: string, description: Document, entities: Entities, uri: string): Promise<Entity> {
  if (kind === "client") return createClient(description, uri);
  if (kind === "session") return createSession(description, entities);
  if (kind === "database") {
    const { client } = getEntity(entities, "client", description.client);
    return { kind, database: client.db(description.databaseName, driverOptions(description.databaseOptions)) };
  }
  const { database } = getEntity(entities, "database", description.database);
  if (kind === "collection") {
    const options = driverOptions(description.collectionOptions);
    return { kind, collection: database.collection(description.collectionName, options) };
  }
  if (kind !== "bucket") throw new Error(`unsupported entity ${kind}`);
  return { kind, bucket: new GridFSBucket(database, driverOptions(description.bucketOptions)) };
}

export async function createEntities(descriptions: Document[], entities: Entities, uri: string): Promise<void> {
  for (const entry of descriptions) {
    const [[kind, description] = ["nothing", {}], ...others] = Object.entries(entry);
    if (others.length > 0) throw new Error("an entity has more than one kind");
    if (entities.has(description.id)) throw new Error(`there is already an entity ${description.id}`);
    entities.set(description.id, await createEntity(kind, description, entities, uri));
  }
}

export async function closeEntities(entities: Entities): Promise<void> {
  const all = [...entities.values()];
  for (const entity of all) if (entity.kind === "cursor") await entity.cursor.close().catch(() => {});
  for (const entity of all) if (entity.kind === "session") await entity.session.endSession().catch(() => {});
  for (const entity of all) if (entity.kind === "client") await entity.client.close();
}

export const matchContext = (entities: Entities): MatchContext => ({
  savedValue: (name) => getEntity(entities, "value", name).value,
  sessionLsid: (name) => bsonValue(getEntity(entities, "session", name).session.id),
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "mongodb";
import { isDocument, parseExtendedJson } from "./bson-value";

export type Operation = {
  name: string;
  object: string;
  arguments?: Document;
  expectResult?: unknown;
  expectError?: Document;
  ignoreResultAndError?: boolean;
  saveResultAsEntity?: string;
};

export type CollectionData = {
  collectionName: string;
  databaseName: string;
  createOptions?: Document;
  documents: Document[];
};

export type ExpectedEvents = {
  client: string;
  eventType?: "command" | "cmap" | "sdam";
  events: Document[];
  ignoreExtraEvents?: boolean;
};

export type Requirement = {
  minServerVersion?: string;
  maxServerVersion?: string;
  topologies?: string[];
  serverless?: "require" | "forbid" | "allow";
  serverParameters?: Document;
  auth?: boolean;
  authMechanism?: string;
  csfle?: boolean | Document;
};

export type Test = {
  description: string;
  runOnRequirements?: Requirement[];
  skipReason?: string;
  operations: Operation[];
  expectEvents?: ExpectedEvents[];
  expectLogMessages?: Document[];
  expectTracingMessages?: Document;
  outcome?: CollectionData[];
};

export type TestFile = {
  description: string;
  schemaVersion: string;
  runOnRequirements?: Requirement[];
  createEntities?: Document[];
  initialData?: CollectionData[];
  tests: Test[];
};

const newestSchemaMinor = 28;

function supports(schemaVersion: unknown): boolean {
  const [major, minor] = String(schemaVersion).split(".").map(Number);
  return major === 1 && (minor ?? 0) <= newestSchemaMinor;
}

/** Paths of all JSON files below the folder, relative to it, in alphabetical order. */
export async function listTestFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.filter((path) => path.endsWith(".json")).sort();
}

/** Throws when the file is no Unified Test Format file, or one of a schema version newer than this runner. */
export async function readTestFile(folder: string, path: string): Promise<TestFile> {
  const file = parseExtendedJson(await readFile(join(folder, path), "utf8"));
  if (!isDocument(file) || !Array.isArray(file.tests)) throw new Error("not a Unified Test Format file");
  if (!supports(file.schemaVersion)) throw new Error(`schema version ${file.schemaVersion} is not supported`);
  return file as TestFile;
}

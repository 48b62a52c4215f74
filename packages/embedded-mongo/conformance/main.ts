import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { MongoClient } from "mongodb";
import { startServer } from "../src/server";
import { unsupportedReason } from "./coverage";
import { type Deployment, describeDeployment, unmetRequirements } from "./requirements";
import { killAllSessions, runTest } from "./run-test";
import { listTestFiles, readTestFile, type Test, type TestFile } from "./test-file";

type Server = { uri: string; close: () => Promise<void> };
type Tally = { passed: number; failed: number; skipped: Map<string, string[]> };

async function startEmbeddedServer(): Promise<Server> {
  const path = await mkdtemp(join(tmpdir(), "conformance-"));
  const server = await startServer({ path, port: 0, host: "127.0.0.1" });
  const close = async () => {
    await server.close();
    await rm(path, { recursive: true });
  };
  return { uri: server.uri, close };
}

const skipReason = (file: TestFile, test: Test, deployment: Deployment): string | null =>
  test.skipReason ??
  unmetRequirements(file.runOnRequirements, deployment) ??
  unmetRequirements(test.runOnRequirements, deployment) ??
  unsupportedReason(file, test);

async function runFile(path: string, file: TestFile, client: MongoClient, uri: string, tally: Tally): Promise<void> {
  const deployment = await describeDeployment(client);
  for (const test of file.tests) {
    const title = `${path} › ${test.description}`;
    const skipped = skipReason(file, test, deployment);
    if (skipped) {
      tally.skipped.set(skipped, [...(tally.skipped.get(skipped) ?? []), title]);
      continue;
    }
    const failure = await runTest(file, test, client, uri);
    if (failure) console.log(`failed ${title}\n    ${failure}`);
    tally[failure ? "failed" : "passed"] += 1;
  }
}

async function runFolder(folder: string, client: MongoClient, uri: string): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: new Map() };
  for (const path of await listTestFiles(folder)) {
    const file = await readTestFile(folder, path).catch((error: Error) => error.message);
    if (typeof file !== "string") {
      await runFile(path, file, client, uri, tally);
      continue;
    }
    console.log(`failed ${path}\n    ${file}`);
    tally.failed += 1;
  }
  return tally;
}

function report({ passed, failed, skipped }: Tally): void {
  for (const [reason, titles] of skipped) {
    console.log(`skipped ${titles.length}: ${reason}`);
    for (const title of titles) console.log(`    ${title}`);
  }
  const skippedCount = [...skipped.values()].flat().length;
  console.log(`passed ${passed}, failed ${failed}, skipped ${skippedCount}`);
}

async function main([folder]: string[]): Promise<number> {
  if (!folder) {
    console.error("usage: conformance FOLDER");
    return 2;
  }
  const given = process.env.MONGODB_URI;
  const server = given ? { uri: given, close: async () => {} } : await startEmbeddedServer();
  const client = new MongoClient(server.uri);
  try {
    await killAllSessions(client);
    const tally = await runFolder(resolve(process.env.INIT_CWD ?? "", folder), client, server.uri);
    report(tally);
    return tally.failed > 0 ? 1 : 0;
  } finally {
    await client.close();
    await server.close();
  }
}

process.exitCode = await main(process.argv.slice(2));

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { exitOnOldNode } from "./installation/node-version.mjs";
import { describe } from "./installation/problem.mjs";
import { envOfRunning } from "./installation/running.mjs";
import { loadEnvFile, readSettings } from "./installation/settings.mjs";
import { root } from "./installation/workspace.mjs";

exitOnOldNode();
try {
  loadEnvFile();
  const { dataFolder, mongodbUri, redisUrl, secret } = readSettings(process.env);
  const env = mongodbUri && redisUrl && secret ? {} : envOfRunning(dataFolder);
  const cli = join(root, "apps/api/dist/cli.js");
  const { status } = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], {
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}

import { createLog } from "@gatehouse/core/log";
import { openDeps } from "@gatehouse/core/open-deps";
import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import { z } from "zod";
import type { Command } from "./cli/command";
import { init } from "./cli/init";
import { seed } from "./cli/seed";
import { configOf, readEnv } from "./env";

const commands: Record<string, Command> = { init, seed };

const usage = `Usage:
${Object.values(commands)
  .map((command) => command.usage)
  .join("\n")}
Exit codes: 0 done, 1 refused, 2 wrong use.
`;

const run = async (name: string, command: Command, args: string[]): Promise<string> => {
  const work = command.read(args);
  const env = readEnv();
  const config = configOf(env);
  const log = createLog("cli", "fatal");
  const deps = await openDeps({ mongoUri: env.MONGODB_URI, redisUrl: env.REDIS_URL, config, log });
  try {
    return await work({ ...deps, request: { id: "cli", ip: "", userAgent: `gatehouse ${name}` } });
  } finally {
    await deps.close();
  }
};

const inWords = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  if (error instanceof AppError) return Object.values(error.fields ?? {}).join("\n") || errorMessages[error.code];
  return error instanceof Error ? error.message : String(error);
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await run(name, command, args).then(
    (line) => process.stdout.write(`${line}\n`),
    (error) => {
      process.stderr.write(`${inWords(error)}\n`);
      process.exitCode = error instanceof TypeError ? 2 : 1;
    },
  );
}

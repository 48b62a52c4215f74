import { parseArgs } from "node:util";
import { createLog } from "@gatehouse/core/log";
import { openDeps } from "@gatehouse/core/open-deps";
import { createFirstAdmin } from "@gatehouse/core/setup/create-first-admin";
import { setupToken } from "@gatehouse/core/setup/setup-token";
import { AppError } from "@gatehouse/shared/errors";
import { errorMessages } from "@gatehouse/shared/messages";
import { setUpInput } from "@gatehouse/shared/setup/setup";
import { z } from "zod";
import { configOf, readEnv } from "./env";

const usage = `Usage: gatehouse init --email ADDRESS --first-name NAME --last-name NAME [--workspace NAME] [--json]
Makes the first super admin, as the set-up page does. The password is read from standard input.
Exit codes: 0 done, 1 refused, 2 wrong use.
`;

const readStdin = async (): Promise<string> => {
  let text = "";
  for await (const chunk of process.stdin) text += chunk;
  return text.replace(/\r?\n$/, "");
};

const init = async (args: string[]): Promise<string> => {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    args,
    options: { email: text, "first-name": text, "last-name": text, workspace: text, json: { type: "boolean" } },
  });
  const env = readEnv();
  const config = configOf(env);
  const input = setUpInput.parse({
    email: values.email,
    firstName: values["first-name"],
    lastName: values["last-name"],
    workspaceName: values.workspace,
    password: await readStdin(),
    token: setupToken(config),
  });
  const deps = await openDeps({
    mongoUri: env.MONGODB_URI,
    redisUrl: env.REDIS_URL,
    config,
    log: createLog("cli", "fatal"),
  });
  try {
    const request = { id: "cli", ip: "", userAgent: "gatehouse init" };
    const user = await createFirstAdmin({ ...deps, request }, input);
    const made = { id: user._id, email: user.email, role: user.role, url: config.publicUrl };
    return values.json ? JSON.stringify(made) : `${user.email} is super admin now. Sign in at ${config.publicUrl}`;
  } finally {
    await deps.close();
  }
};

const inWords = (error: unknown): string => {
  if (error instanceof z.ZodError)
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  if (error instanceof AppError) return errorMessages[error.code];
  return error instanceof Error ? error.message : String(error);
};

const [command, ...args] = process.argv.slice(2);
if (command !== "init") {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  await init(args).then(
    (line) => process.stdout.write(`${line}\n`),
    (error) => {
      process.stderr.write(`${inWords(error)}\n`);
      process.exitCode = error instanceof TypeError ? 2 : 1;
    },
  );
}

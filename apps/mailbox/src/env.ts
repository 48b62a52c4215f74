import { resolve } from "node:path";

/** The environment of the trial mailbox; 0 asks for any free port. */
export const readEnv = (env: NodeJS.ProcessEnv = process.env) => ({
  smtpPort: Number(env.SMTP_PORT ?? 1025),
  port: Number(env.PORT ?? 8025),
  folder: resolve(env.DATA_DIR ?? ".data/mailbox"),
});

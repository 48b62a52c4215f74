import type { Config } from "@gatehouse/core/context";
import { z } from "zod";

const secret = z
  .string({ error: "is missing: 32 random bytes in base64, for example from `openssl rand -base64 32`" })
  .transform((text) => Buffer.from(text, "base64"))
  .refine((bytes) => bytes.length === 32, "must be 32 bytes in base64");

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
  HOST: z.string().default("0.0.0.0"),
  PORT: port.default(3000),
  MONGODB_URI: z.string({ error: "is missing" }).min(1),
  REDIS_URL: z.string({ error: "is missing" }).min(1),
  GATEHOUSE_URL: z.url("must be an address like https://portal.company.com").optional(),
  GATEHOUSE_SECRET: secret,
  GATEHOUSE_SETUP_TOKEN: z.string().min(8, "must have at least 8 characters").optional(),
  GATEHOUSE_REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]+$/)
    .default("gatehouse"),
  /** Set behind a proxy that writes X-Forwarded-For: its last address is the caller's. */
  TRUST_PROXY: z.stringbool().default(false),
  SMTP_SERVER: z.string().min(1).optional(),
  MAILBOX_URL: z.url().optional(),
  WEB_DIST: z.string().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

export type Env = z.infer<typeof schema>;

/** Reads the environment once; throws one sentence that names every wrong variable. */
export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
};

export const configOf = (env: Env): Config => ({
  publicUrl: (env.GATEHOUSE_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
  secret: env.GATEHOUSE_SECRET,
  emailEnabled: env.SMTP_SERVER !== undefined,
  setupToken: env.GATEHOUSE_SETUP_TOKEN,
  mailboxUrl: env.MAILBOX_URL,
  redisPrefix: env.GATEHOUSE_REDIS_PREFIX,
});

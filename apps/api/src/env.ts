import type { Config } from "@gatehouse/core/context";
import { installationEnv, parseEnv, publicUrl } from "@gatehouse/core/env";
import { z } from "zod";

const schema = installationEnv.extend({
  HOST: z.string().default("0.0.0.0"),
  PORT: z.coerce.number("must be a number").int().min(0).max(65_535).default(3000),
  GATEHOUSE_URL: publicUrl.optional(),
  GATEHOUSE_SETUP_TOKEN: z.string().min(8, "must have at least 8 characters").optional(),
  /** Set behind a proxy that writes X-Forwarded-For: its last address is the caller's. */
  TRUST_PROXY: z.stringbool().default(false),
  MAILBOX_URL: z.url().optional(),
  WEB_DIST: z.string().optional(),
});

export type Env = z.output<typeof schema>;

export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => parseEnv(schema, source);

export const configOf = (env: Env): Config => ({
  publicUrl: env.GATEHOUSE_URL ?? `http://localhost:${env.PORT}`,
  secret: env.GATEHOUSE_SECRET,
  emailEnabled: env.SMTP_SERVER !== undefined,
  setupToken: env.GATEHOUSE_SETUP_TOKEN,
  mailboxUrl: env.MAILBOX_URL,
  webhookNetworks: env.WEBHOOK_ALLOWED_NETWORKS,
  redisPrefix: env.GATEHOUSE_REDIS_PREFIX,
});

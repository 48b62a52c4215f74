import { z } from "zod";
import { isNetwork, parseNetwork } from "./webhooks/reachable-address";

const missing = (what: string) => ({ error: `is missing: ${what}` });

const isLocalhost = (hostname: string): boolean => /^(.+\.)?localhost$|^127(\.\d+){3}$|^\[::1\]$/.test(hostname);

/** The address people open, without a slash at its end: other sites, cookies and links in mails are told by it. */
export const publicUrl = z
  .url({ protocol: /^https?$/, error: "must be the address people open, like https://portal.company.com" })
  .transform((text) => new URL(text))
  .refine(
    ({ href, origin }) => href === `${origin}/`,
    "must end after the host and port, like https://portal.company.com: Gatehouse serves no path below its address",
  )
  .refine(
    ({ protocol, hostname }) => protocol === "https:" || isLocalhost(hostname),
    "must start with https:// unless it is localhost, because browsers keep nobody signed in over http (behind a proxy that ends TLS it is the proxy's address)",
  )
  .transform(({ origin }) => origin);

/** What every process of an installation reads from its environment. */
export const installationEnv = z.object({
  MONGODB_URI: z.string(missing("the address of the database, like mongodb://host/gatehouse?replicaSet=rs0")),
  REDIS_URL: z.string(missing("the address of Redis, like redis://host:6379")),
  GATEHOUSE_SECRET: z
    .string(missing("32 random bytes in base64, for example from `openssl rand -base64 32`"))
    .transform((text) => Buffer.from(text, "base64"))
    .refine((bytes) => bytes.length === 32, "must be 32 bytes in base64"),
  GATEHOUSE_REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]+$/, "may have letters, digits, _ and - only")
    .default("gatehouse"),
  SMTP_SERVER: z.string().optional(),
  WEBHOOK_ALLOWED_NETWORKS: z
    .string()
    .default("")
    .transform((text) => text.split(",").map((network) => network.trim()))
    .transform((networks) => networks.filter((network) => network !== ""))
    .refine((networks) => networks.every(isNetwork), "must be networks like 10.20.0.0/16, separated by commas")
    .transform((networks) => networks.map(parseNetwork)),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "silent"], "must be fatal, error, warn, info, debug or silent")
    .default("info"),
});

/** Reads variables, taking empty ones for missing; throws one sentence that names every wrong one. */
export const parseEnv = <Schema extends z.ZodType>(schema: Schema, source: NodeJS.ProcessEnv): z.output<Schema> => {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; "));
};

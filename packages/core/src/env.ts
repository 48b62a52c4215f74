import { z } from "zod";

const missing = (what: string) => ({ error: `is missing: ${what}` });

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

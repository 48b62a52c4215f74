import { installationEnv, parseEnv, publicUrl } from "@gatehouse/core/env";
import { z } from "zod";

const sender = /^(?:(?<name>[^<>]*)<(?<bracketed>[^<>\s]+@[^<>\s]+)>|(?<plain>[^<>\s]+@[^<>\s]+))$/;

const schema = installationEnv
  .extend({
    GATEHOUSE_URL: publicUrl,
    SMTP_PORT: z.coerce.number("must be a number").int().min(1).max(65_535).default(587),
    SMTP_USER: z.string().optional(),
    SMTP_PASS: z.string().optional(),
    FROM_EMAIL: z
      .string()
      .trim()
      .regex(sender, "must be an address like gatehouse@company.com or Gatehouse <gatehouse@company.com>")
      .transform((text) => {
        const { name, bracketed, plain } = sender.exec(text)?.groups ?? {};
        return { name: name?.trim() || undefined, address: bracketed ?? plain ?? "" };
      })
      .optional(),
    /** How often the relay looks for what no poke told of. */
    RELAY_SWEEP_MS: z.coerce.number("must be a number").int().min(100).default(5_000),
  })
  .refine(({ SMTP_SERVER, FROM_EMAIL }) => !SMTP_SERVER || FROM_EMAIL, {
    path: ["FROM_EMAIL"],
    error: "is missing: the sender of the mails that go out through SMTP_SERVER",
  });

export type Env = z.output<typeof schema>;

export const readEnv = (source: NodeJS.ProcessEnv = process.env): Env => parseEnv(schema, source);

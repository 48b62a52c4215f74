import { z } from "zod";
import { plainText } from "../text";
import { reservedFieldKeys } from "./reserved-field-keys";

export const extraFieldKinds = ["text", "choice", "number", "yes_no"] as const;
export type ExtraFieldKind = (typeof extraFieldKinds)[number];

export const extraFieldAudiences = ["people", "organizations"] as const;
/** Asked of people when they register, or of organizations when somebody asks for one. */
export type ExtraFieldAudience = (typeof extraFieldAudiences)[number];

export const maxExtraFields = 20;

export const extraFieldSchema = z
  .object({
    /** Names the answer in the data; stays when the label changes. */
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, "Small letters, digits and _, starting with a letter")
      .refine((key) => !reservedFieldKeys.includes(key), "Choose another key"),
    label: plainText(80),
    help: plainText(200, 0).default(""),
    kind: z.enum(extraFieldKinds),
    audience: z.enum(extraFieldAudiences),
    isRequired: z.boolean().default(false),
    choices: z.array(plainText(80)).max(50, "At most 50 choices").default([]),
  })
  .superRefine(({ kind, choices }, context) => {
    if (kind !== "choice") return;
    if (choices.length < 2)
      context.addIssue({ code: "custom", path: ["choices"], message: "Give at least two choices" });
    if (new Set(choices).size < choices.length)
      context.addIssue({ code: "custom", path: ["choices"], message: "Each choice once" });
  });
export type ExtraField = z.infer<typeof extraFieldSchema>;

export const extraFieldsSchema = z
  .array(extraFieldSchema)
  .max(maxExtraFields, `At most ${maxExtraFields} fields`)
  .superRefine((fields, context) => {
    for (const [index, { key, audience }] of fields.entries()) {
      if (fields.findIndex((other) => other.key === key && other.audience === audience) < index)
        context.addIssue({ code: "custom", path: [index, "key"], message: "Another field has this key" });
    }
  });

export type ExtraAnswers = Record<string, string | number | boolean>;

/** Answers as they cross the wire, before they are compared with the fields of the workspace. */
export const extraAnswersInput = z
  .record(z.string().max(40), z.union([z.string().max(1_000), z.number(), z.boolean()]))
  .default({});

const answerSchema = ({ kind, choices, isRequired }: ExtraField): z.ZodType => {
  const missing = "Answer this";
  if (kind === "yes_no") return isRequired ? z.literal(true, missing) : z.boolean().optional();
  if (kind === "number") {
    const number = z.coerce.number("Enter a number").finite("Enter a number");
    const given = z.preprocess(
      (value) => (value === "" || value === undefined ? undefined : value),
      isRequired ? number : number.optional(),
    );
    return isRequired ? z.custom((value) => value !== "" && value !== undefined, missing).pipe(given) : given;
  }
  if (kind === "choice") {
    const choice = z.enum(choices as [string, ...string[]], missing);
    return isRequired ? choice : z.union([z.literal(""), choice]).optional();
  }
  return isRequired
    ? z.string(missing).trim().min(1, missing).max(500, "At most 500 characters")
    : z.string().trim().max(500, "At most 500 characters").optional();
};

/** The schema of the answers to one audience's fields: unknown keys are dropped, required ones asked for. */
export const answersSchema = (fields: readonly ExtraField[], audience: ExtraFieldAudience) =>
  z.object(
    Object.fromEntries(
      fields.filter((field) => field.audience === audience).map((field) => [field.key, answerSchema(field)]),
    ),
  );

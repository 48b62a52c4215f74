import { AppError } from "@gatehouse/shared/errors";
import {
  answersSchema,
  type ExtraAnswers,
  type ExtraField,
  type ExtraFieldAudience,
} from "@gatehouse/shared/settings/extra-fields";

/** The given answers to the fields of one audience, without empty and unknown ones; throws `input.invalid` at `extra.…`. */
export const readAnswers = (
  fields: readonly ExtraField[],
  audience: ExtraFieldAudience,
  given: ExtraAnswers,
): ExtraAnswers => {
  const { data, error } = answersSchema(fields, audience).safeParse(given);
  if (error) {
    const problems = error.issues.toReversed().map(({ path, message }) => [`extra.${path.join(".")}`, message]);
    throw new AppError("input.invalid", { fields: Object.fromEntries(problems), cause: error });
  }
  const answers = Object.entries(data).filter(([, answer]) => answer !== undefined && answer !== "");
  return Object.fromEntries(answers) as ExtraAnswers;
};

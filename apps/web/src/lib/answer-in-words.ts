import type { ExtraAnswers } from "@gatehouse/shared/settings/extra-fields";

/** An answer to a field of the workspace, as people read it. */
export const answerInWords = (answer: ExtraAnswers[string] | undefined): string | number | undefined =>
  typeof answer === "boolean" ? (answer ? "Yes" : "No") : answer;

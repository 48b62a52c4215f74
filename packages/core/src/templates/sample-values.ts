import { dateInWords } from "@gatehouse/shared/date-in-words";
import type { ComposedMail } from "../notifications/compose-mail";

/** What each variable says in the sample mail. */
export const sampleValues = ({
  variables,
  frame: { timeZone },
}: Pick<ComposedMail, "variables" | "frame">): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? dateInWords(value, timeZone) : String(value),
    ]),
  );

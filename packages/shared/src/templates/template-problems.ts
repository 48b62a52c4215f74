import { type MailWords, variablesIn } from "../notifications/mail-words";

export const maxLineLength = 200;
export const maxBodyLength = 10_000;

export const tooLong = (max: number): string => `At most ${max.toLocaleString("en")} characters`;

export type TemplateProblems = Partial<Record<keyof MailWords, string>>;

type Rules = {
  /** Names of all variables that the mail has. */
  variables: readonly string[];
  /** The mail leads somewhere: without the link it would be useless. */
  needsLink: boolean;
};

const problemIn = (text: string, { variables }: Rules): string | undefined => {
  const unknown = variablesIn(text).find((name) => !variables.includes(name));
  if (unknown) return `{{${unknown}}} is not a variable of this mail`;
  const rest = text.replace(/\{\{\w+\}\}/g, "");
  return rest.includes("{{") ? "Write a variable like {{workspace}}, without spaces" : undefined;
};

/** Quotes and lists in one another; deeper ones take the parser seconds. */
const deepNesting = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$)){10}/m;

/** It may carry a secret, which must not run on into an address that somebody else reads. */
const linkInText = (body: string): string | undefined =>
  variablesIn(body.replaceAll("]({{link}})", "")).includes("link")
    ? "{{link}} can only be the address of a link: [Open]({{link}})"
    : undefined;

/** Subjects are shown on locked screens and kept in logs: where a link leads is nobody's business there. */
const linkOutside = (text: string): string | undefined =>
  variablesIn(text).includes("link") ? "{{link}} belongs in the body only" : undefined;

const lengthProblem = (text: string, max: number, isOptional = false): string | undefined => {
  const { length } = text.trim();
  if (length === 0 && !isOptional) return "Fill this in";
  return length > max ? tooLong(max) : undefined;
};

/** What is wrong with the words of a mail, by field, before anybody tries to render them. */
export const templateProblems = ({ subject, preheader, body }: MailWords, rules: Rules): TemplateProblems => {
  const missing = rules.needsLink && !variablesIn(body).includes("link") ? "{{link}} is missing" : undefined;
  const deep = deepNesting.test(body) ? "Quotes or lists are nested too deeply" : undefined;
  const found = {
    subject: lengthProblem(subject, maxLineLength) ?? problemIn(subject, rules) ?? linkOutside(subject),
    preheader: lengthProblem(preheader, maxLineLength, true) ?? problemIn(preheader, rules) ?? linkOutside(preheader),
    body: lengthProblem(body, maxBodyLength) ?? problemIn(body, rules) ?? missing ?? linkInText(body) ?? deep,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem));
};

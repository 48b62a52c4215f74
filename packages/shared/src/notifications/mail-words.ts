/**
 * What a mail says: Markdown with `{{variables}}`. A link alone in a paragraph becomes the button; what stands after a
 * line of `---` is small print.
 */
export type MailWords = { subject: string; preheader: string; body: string };

/** Known in every mail: the workspace's name, the recipient's name and address, and where the button leads. */
export const commonVariables = ["workspace", "recipient", "email", "link"] as const;

const variable = /\{\{(\w+)\}\}/g;

/** Names of the variables in a text, each once. */
export const variablesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(variable)].map(([, name]) => name as string)),
];

/** The text with each variable replaced; throws when one is not known. */
export const fillVariables = (text: string, values: Record<string, string>): string =>
  text.replace(variable, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`{{${name}}} is not known in this mail`);
    return value;
  });

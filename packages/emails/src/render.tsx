import { dateInWords } from "@gatehouse/shared/date-in-words";
import { fillVariables, type MailWords } from "@gatehouse/shared/notifications/mail-words";
import { render, toPlainText } from "@react-email/render";
// The development server knows the classic JSX transform alone for files of another package.
import React from "react";
import { type MailFrame, MailLayout } from "./layout";
import { Markdown } from "./markdown";
import { plainWords } from "./plain-words";

export type RenderedMail = { subject: string; html: string; text: string };

/** Headings in the text part, and those of tables, as they are written. */
export const asWritten = {
  selectors: [
    ...["h1", "h2"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "[data-text-format=dataTable]", format: "dataTable", options: { uppercaseHeaderCells: false } },
  ],
};

const inWords = (variables: Record<string, string | number | Date>, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value instanceof Date
        ? dateInWords(value, timeZone)
        : typeof value === "number"
          ? value.toLocaleString("en")
          : value,
    ]),
  );

/** A mail as it goes out: subject, HTML and a text part that says the same. Throws when the words can't be rendered. */
export const renderMail = async ({
  words,
  variables,
  frame: given,
}: {
  words: MailWords;
  variables: Record<string, string | number | Date>;
  frame: MailFrame;
}): Promise<RenderedMail> => {
  const frame = plainWords(given);
  const values = plainWords(inWords(variables, frame.timeZone));
  const subject = fillVariables(words.subject, values);
  const html = await render(
    <MailLayout frame={frame} title={subject} preheader={fillVariables(words.preheader, values)}>
      <Markdown text={words.body} values={values} />
    </MailLayout>,
  );
  return { subject, html, text: toPlainText(html, asWritten).replace(/\n{3,}/g, "\n\n") };
};

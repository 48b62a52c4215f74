import type { EventName } from "@gatehouse/shared/notifications/event-data";
import { render, toPlainText } from "@react-email/render";
import { createElement } from "react";
import type { Mail, MailProps } from "./mail";
import { mails } from "./mails";
import { plainWords } from "./plain-words";

const asWritten = { selectors: [{ selector: "h1", options: { uppercase: false } }] };

/** The mail that tells its recipient of an event: subject, HTML and a text part that says the same. */
export const renderMail = async <Name extends EventName>(name: Name, props: MailProps<Name>) => {
  const Email: Mail<Name> = mails[name];
  const plain = { ...plainWords(props), data: plainWords(props.data), recipient: plainWords(props.recipient) };
  const html = await render(createElement(Email, plain));
  return {
    subject: Email.subject(plain),
    html,
    text: toPlainText(html, asWritten).replace(/\n{3,}/g, "\n\n"),
  };
};

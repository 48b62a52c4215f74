import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Mail } from "./mail";

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const subjectOf = (mail: Mail) => mail.subject || "(no subject)";

const timeOf = ({ date }: Mail) =>
  html`<time datetime="${date.toISOString()}">${date.toLocaleString("en", { dateStyle: "medium", timeStyle: "short" })}</time>`;

const frame = (title: string, aside: string, content: Html) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="/style.css" />
    <script type="module" src="/script.js"></script>
  </head>
  <body>
    <header>
      <a href="/">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 22V12A9 9 0 0 1 7.91 3.98L9.56 8.10A4.6 4.6 0 0 0 7.4 12V22ZM21 22V12A9 9 0 0 0 16.09 3.98L14.44 8.10A4.6 4.6 0 0 1 16.6 12V22Z" />
          <path class="key" d="M9 1.5H15L13.7 8.5H10.3Z" />
        </svg>
        Trial mailbox
      </a>
      <small>${aside}</small>
    </header>
    <main>${content}</main>
  </body>
</html>`;

const row = (mail: Mail) => html`<li>
  <a href="/messages/${mail.id}">
    <span class="to">${mail.to.join(", ")}</span>
    <span class="subject">${subjectOf(mail)}</span>
    ${timeOf(mail)}
  </a>
</li>`;

const emptyList = html`<div class="card empty">
  <strong>No mail yet</strong>
  <p>What Gatehouse sends appears here by itself. Nothing leaves this machine.</p>
</div>`;

export const listPage = (mails: Mail[]) =>
  frame(
    "Trial mailbox",
    "Mail stays on this machine",
    html`<h1>Mail</h1>
      <div data-live>${mails.length ? html`<ul class="card mails">${mails.map(row)}</ul>` : emptyList}</div>`,
  );

export const mailViews = ["html", "text", "source"] as const;
export type MailView = (typeof mailViews)[number];

const viewNames: Record<MailView, string> = { html: "Mail", text: "Text", source: "Source" };

export const mailPage = (mail: Mail, view: MailView, source: string) => {
  const tab = (name: MailView) =>
    html`<a href="/messages/${mail.id}?view=${name}" ${name === view ? html`aria-current="page"` : ""}>${viewNames[name]}</a>`;
  const content = {
    html: html`<iframe
      title="The mail as its reader sees it"
      src="/messages/${mail.id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    ></iframe>`,
    text: html`<pre>${mail.text || "This mail has no text part."}</pre>`,
    source: html`<pre>${source}</pre>`,
  };
  return frame(
    subjectOf(mail),
    "Mail stays on this machine",
    html`<h1>${subjectOf(mail)}</h1>
      <dl>
        <dt>From</dt>
        <dd>${mail.from}</dd>
        <dt>To</dt>
        <dd>${mail.to.join(", ")}</dd>
        <dt>Received</dt>
        <dd>${timeOf(mail)}</dd>
      </dl>
      <div class="card">
        <nav aria-label="Views">${mailViews.map(tab)}</nav>
        ${content[view]}
      </div>`,
  );
};

export const missingPage = () =>
  frame(
    "No such mail",
    "",
    html`<div class="card empty">
      <strong>This mail is gone</strong>
      <p>Only the newest 500 are kept. <a href="/">Back to the list</a></p>
    </div>`,
  );

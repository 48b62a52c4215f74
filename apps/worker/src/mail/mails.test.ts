import type { Config } from "@gatehouse/core/context";
import { eventTypes } from "@gatehouse/core/events/event-types";
import { renderMail } from "@gatehouse/emails/render";
import { commonVariables, variablesIn } from "@gatehouse/shared/notifications/mail-words";
import { describe, expect, it } from "vitest";

const config = { publicUrl: "https://portal.meridian.example", secret: Buffer.alloc(32) } as Config;
const frame = {
  workspaceName: "Meridian Data",
  email: "elena@harbor.example",
  reason: "You are an admin of this workspace",
  address: config.publicUrl,
  timeZone: "Europe/Amsterdam",
};

const hostile =
  '<img src=x onerror=alert(1)> **& "Bo"** [x](javascript:alert(1)) {{link}}\r\nBcc: all@example.com\u202Egpj.exe\u2066\u0000';
const asWords =
  '<img src=x onerror=alert(1)> **& "Bo"** [x](javascript:alert(1)) {{link}} Bcc: all@example.com gpj.exe';
const escaped =
  "&lt;img src=x onerror=alert(1)&gt; **&amp; &quot;Bo&quot;** [x](javascript:alert(1)) {{link}} Bcc: all@example.com gpj.exe";

const mails = eventTypes.flatMap((type) => (type.mail ? [{ ...type, mail: type.mail }] : []));

const mailOf = ({ name, sample, mail }: (typeof mails)[number], workspace = "Meridian Data") => {
  const event = { id: "evt_1", workspaceId: "wsp_1", actorId: null, data: sample, occurredAt: new Date(0) };
  const link = `${config.publicUrl}${mail.path(event, config)}`;
  return {
    name,
    words: mail.words,
    variables: {
      ...mail.variables?.(event, workspace),
      workspace,
      recipient: "Elena Marchetti",
      email: frame.email,
      link,
    },
    frame,
  };
};

const textsIn = (variables: Record<string, unknown>) =>
  Object.keys(variables).filter((name) => name !== "link" && typeof variables[name] === "string");

describe.each(mails.map((type) => [type.name, type] as const))("the mail of %s", (_name, type) => {
  it("says the same in HTML and in text, with its button and the reason", async () => {
    const mail = mailOf(type);
    const { subject, html, text } = await renderMail(mail);
    expect(subject).not.toBe("");
    expect(html).toContain(`href="${mail.variables.link.replaceAll("&", "&amp;")}"`);
    expect(html).toContain("prefers-color-scheme:dark");
    for (const part of [html, text]) {
      expect(part).toContain(mail.variables.link.replaceAll("&", part === html ? "&amp;" : "&"));
      expect(part).toContain(
        "Sent to elena@harbor.example because you are an admin of this workspace. Meridian Data, ",
      );
      expect(part).not.toContain("{{");
    }
    expect(text).not.toContain("If the button does nothing");
  });

  it("takes hostile values as words", async () => {
    const mail = mailOf(type);
    const texts = textsIn(mail.variables);
    const variables = { ...mail.variables, ...Object.fromEntries(texts.map((name) => [name, hostile])) };
    const { subject, html, text } = await renderMail({
      ...mail,
      variables,
      frame: { ...frame, workspaceName: hostile },
    });
    expect(html).not.toContain("<img");
    expect(html).not.toContain("<b>&");
    expect(html).not.toContain('href="javascript');
    expect(html).toContain(escaped);
    expect(text).toContain(asWords);
    for (const trick of ["\u0000", "\r", "\u202e", "\u2066"]) expect(subject + text).not.toContain(trick);
    expect(subject).not.toContain("\n");
  });

  it("uses every variable it offers", () => {
    const { words, variables } = mailOf(type);
    const used = variablesIn(words.subject + words.preheader + words.body);
    const common: readonly string[] = commonVariables;
    expect(Object.keys(variables).filter((name) => !common.includes(name) && !used.includes(name))).toEqual([]);
  });
});

const words = { subject: "Hello", preheader: "", body: "Hello" };
const render = (body: string, variables = {}) => renderMail({ words: { ...words, body }, variables, frame });

it("writes dates on the recipient's clock", async () => {
  const { text } = await render("Until {{until}}", { until: new Date("2026-11-24T09:42:00Z") });
  expect(text).toContain("Until 24 November 2026, 10:42 CET");
});

it.each([
  ["a variable nobody knows", "Hello {{stranger}}", "{{stranger}} is not known"],
  ["a link that runs a script", "[Open](javascript:alert(1))", "can't lead to javascript:"],
  ["an address that hands the link to somebody else", "[Open](https://evil.example/?to={{link}})", "by itself"],
  ["the button's address in a text", "https://evil.example/?u={{link}}", "not a text"],
  ["it in code", "https://evil.example/?u=` {{link}} `", "not a text"],
  [
    "a link without words, which would run on into the text before it",
    "[a](https://evil.example/?u=)[](https://b.example)",
    "needs words",
  ],
  ["a variable that makes such a link", "[Open]({{link}})", "can't lead to data:"],
])("refuses %s", async (_what, body, message) => {
  await expect(render(body, { link: "data:text/html,x" })).rejects.toThrow(message);
});

it("shows HTML in the words as words, and leaves a paragraph out that is empty", async () => {
  const { html, text } = await render("<script>alert(1)</script>\n\n{{note}}\n\nEnd", { note: "" });
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toMatch(/<p[^>]*><\/p>/);
  expect(text).toContain("End");
});

it("takes whatever else Markdown can hold as words", async () => {
  const body = [
    "![a picture](https://evil.example/pixel.png)",
    "**never closed and _neither is this",
    "[by reference][evil]",
    "<iframe src=https://evil.example></iframe> <b onclick=alert(1)>bold</b>",
    "```",
    "<script>fenced()</script>",
    "",
    "[evil]: javascript:alert(1)",
  ].join("\n\n");
  const { html } = await render(body);
  expect(html).not.toMatch(/<(img|iframe|script|b onclick)/);
  expect(html).not.toContain('href="javascript');
  expect(html).toContain("a picture");
  expect(html).toContain("**never closed and _neither is this");
});

it("wears the color and the logo of the workspace", async () => {
  const brand = {
    button: { light: "#7a5f00", dark: "#ffd54a" },
    logoUrl: "https://portal.meridian.example/logos/lgo_1",
  };
  const branded = { ...words, body: "[Open]({{link}})" };
  const { html, text } = await renderMail({
    words: branded,
    variables: { link: "https://portal.meridian.example/" },
    frame: { ...frame, brand },
  });
  expect(html).toContain("background-color:#7a5f00");
  expect(html).toContain(".cta{background-color:#ffd54a!important");
  expect(html).toContain(`src="${brand.logoUrl}"`);
  expect(text).not.toContain("logos");
});

it("mails whose link carries a secret can't be switched off", () => {
  const tellsSecret = ({ sample, mail }: (typeof mails)[number]) => {
    const event = { id: "evt_1", workspaceId: "wsp_1", actorId: null, data: sample, occurredAt: new Date(0) };
    const other = { ...config, secret: Buffer.alloc(32, 1) };
    return mail.path(event, config) !== mail.path(event, other);
  };
  const secret = mails.filter(tellsSecret);
  expect(secret.map(({ name }) => name)).toContain("user.password_reset_requested");
  expect(secret.filter(({ isMandatory }) => !isMandatory)).toEqual([]);
});

it("draws a table in HTML and in text, its values as words", async () => {
  const body = "| App | Spent |\n| --- | ---: |\n| **{{app}}** | $300.00 |\n| [Chat]({{link}}) | $274.10 |";
  const { html, text } = await render(body, { app: "<b>ETA</b> | Bot", link: "https://portal.meridian.example/" });
  expect(html).toContain("&lt;b&gt;ETA&lt;/b&gt; | Bot</b></td>");
  expect(html).toMatch(/<td[^>]*text-align:right[^>]*>\$300\.00<\/td>/);
  expect(text).toMatch(/^App {2,}Spent\n<b>ETA<\/b> \| Bot {2,}\$300\.00\nChat https:\S+ {2,}\$274\.10$/m);
});

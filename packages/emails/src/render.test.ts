import type { EventName } from "@gatehouse/shared/notifications/event-data";
import { describe, expect, it } from "vitest";
import type { MailProps } from "./mail";
import { mails } from "./mails";
import { renderMail } from "./render";

const names = Object.keys(mails) as EventName[];
const render = <Name extends EventName>(name: Name, change: Partial<MailProps<Name>> = {}) =>
  renderMail(name, { ...mails[name].PreviewProps, ...change });

const hostile = '<img src=x onerror=alert(1)> & "Bo"\r\nBcc: all@example.com\u202Egpj.exe\u2066\u0000';
const inOneLine = '<img src=x onerror=alert(1)> & "Bo" Bcc: all@example.com gpj.exe';
const escaped = "&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Bo&quot; Bcc: all@example.com gpj.exe";

const withHostileNames = (data: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, /name|device/i.test(key) ? hostile : value]),
  ) as never;

describe.each(names)("the mail of %s", (name) => {
  it("says the same in HTML and in text, with the link and the reason", async () => {
    const { subject, html, text } = await render(name);
    const { link, recipient, workspaceName } = mails[name].PreviewProps;
    expect(subject).not.toBe("");
    expect(html).toContain(`href="${link.replaceAll("&", "&amp;")}"`);
    expect(html).toContain("prefers-color-scheme:dark");
    for (const part of [html, text]) {
      expect(part).toContain(link.replaceAll("&", part === html ? "&amp;" : "&"));
      expect(part).toContain(workspaceName);
      expect(part.replaceAll("<!-- -->", "")).toContain(`Sent to ${recipient.email} because `);
    }
    expect(text).not.toContain("If the button does nothing");
  });

  it("takes hostile names as words", async () => {
    const { PreviewProps } = mails[name];
    const { subject, html, text } = await render(name, {
      data: withHostileNames(PreviewProps.data),
      workspaceName: hostile,
      recipient: { ...PreviewProps.recipient, name: hostile },
    });
    expect(html).not.toContain("<img");
    expect(html).toContain(escaped);
    expect(text).toContain(inOneLine);
    for (const trick of ["\u0000", "\r", "\u202e", "\u2066"]) expect(subject + text).not.toContain(trick);
    expect(subject).not.toContain("\n");
  });
});

it("names inviter, organization, role and end of the link in an invitation", async () => {
  const { subject, text } = await render("user.invited");
  expect(subject).toBe("Maya Castellanos invites you to Harbor Logistics");
  expect(text).toContain("You join Harbor Logistics as Member.");
  expect(text).toContain("The link works once, until 24 November 2026, 09:42 UTC.");
  expect(text).toMatch(/Accept the invitation https:\/\/portal\.meridian\.example\/auth\/invite\?token=\w+/);
});

it("invites admins to the workspace itself", async () => {
  const data = { ...mails["user.invited"].PreviewProps.data, organizationName: null, role: "admin" as const };
  const { subject, text } = await render("user.invited", { data });
  expect(subject).toBe("Maya Castellanos invites you to Meridian Data");
  expect(text).toContain("You join Meridian Data as Admin.");
});

it("says with which device, from where and when somebody signed in", async () => {
  const { text } = await render("security.new_device");
  expect(text).toContain("Firefox on Linux");
  expect(text).toContain("203.0.113.7 on 17 November 2026, 09:42 UTC");
});

it("greets the first person as the one who set the workspace up", async () => {
  const data = { ...mails["user.welcome"].PreviewProps.data, isFirst: true };
  expect((await render("user.welcome", { data })).text).toContain("you are its first super admin");
});

import { AppError } from "@gatehouse/shared/errors";
import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Template, TemplateSummary, TemplateWordsInput } from "@gatehouse/shared/templates/template";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
// Shows what was done, and would else be loaded with the first toast.
import "../../components/ui/toaster";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const shipped: MailWords = {
  subject: "{{person}} is {{role}} now",
  preheader: "",
  body: "# {{person}} is {{role}} now\n\n[Open]({{link}})",
};

const summary: TemplateSummary = {
  type: "user.role_changed",
  title: "Role changed",
  category: "membership",
  isMandatory: false,
  isOn: true,
  hasMail: true,
  liveVersion: 1,
  hasDraft: false,
};
const mandatory: TemplateSummary = {
  ...summary,
  type: "security.new_device",
  title: "New device",
  category: "security",
  isMandatory: true,
};

type Mail = NonNullable<Template["mail"]>;

/** A server with two templates, of which one can be changed, also by a colleague. */
const openTemplates = ({ path = "/user.role_changed", mail = {} }: { path?: string; mail?: Partial<Mail> } = {}) => {
  const state: Template & { mail: Mail } = {
    ...summary,
    revision: 3,
    audiences: [
      { name: "person", label: "The person", isChosen: true },
      { name: "org_admins", label: "Org admins", isChosen: true },
    ],
    mail: {
      live: shipped,
      draft: null,
      nextVersion: 2,
      versions: [{ version: 1, author: null, publishedAt: null, replacedAt: null }],
      variables: [
        { name: "person", sample: "Jonas Feld" },
        { name: "role", sample: "Org admin" },
        { name: "link", sample: "https://portal.meridian.example/" },
      ],
      needsLink: true,
      alwaysShipped: null,
      sentThisYear: 2140,
      ...mail,
    },
    testAddress: "ines@meridian.example",
  };
  const change = (revision: number, work: () => void) => {
    if (revision !== state.revision) throw new AppError("template.changed-meanwhile");
    work();
    state.revision += 1;
    return null;
  };
  const draftOf = (words: MailWords) => ({ words, author: "Ines Okafor", isOwn: true, savedAt: new Date() });
  const app = openApp(`/admin/settings/templates${path}`, {
    "auth.me": () => makeCurrentUser({ role: "admin" }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "templates.all": () => [{ ...summary, isOn: state.isOn, hasDraft: state.mail.draft !== null }, mandatory],
    "templates.get": () => structuredClone(state),
    "templates.version": () => shipped,
    "templates.preview": ({ words }: { words: MailWords }) => ({
      recipient: "Ines Okafor",
      subject: words.subject.replace("{{person}}", "Jonas Feld"),
      preheader: "",
      html: "<p>mail</p>",
      text: "The text",
    }),
    "templates.saveDraft": ({ revision, words }: TemplateWordsInput) =>
      change(revision, () => {
        state.mail.draft = draftOf(words);
      }),
    "templates.publish": ({ revision, words }: TemplateWordsInput) =>
      change(revision, () => {
        Object.assign(state, { liveVersion: 2 });
        Object.assign(state.mail, { live: words, draft: null, nextVersion: 3 });
      }),
    "templates.update": ({ revision, ...given }: { revision: number; isOn?: boolean; audiences?: string[] }) =>
      change(revision, () => {
        if (given.isOn !== undefined) state.isOn = given.isOn;
        for (const one of state.audiences) one.isChosen = given.audiences?.includes(one.name) ?? one.isChosen;
      }),
    "templates.sendTest": () => null,
  });
  const sent = (procedure: string) =>
    app.calls.filter((call) => call.path === `templates.${procedure}`).map(({ input }) => input);
  const changeAsColleague = () => change(state.revision, () => undefined);
  return { ...app, sent, changeAsColleague };
};

const findSubject = () => screen.findByLabelText<HTMLInputElement>("Subject");
const bodyField = () => screen.getByLabelText<HTMLTextAreaElement>("Body");

describe("the list", () => {
  it("has every mail under its category, and leads to it", async () => {
    const { router, user } = openTemplates({ path: "" });
    const group = within(await screen.findByRole("region", { name: "Security" }));
    expect(group.getByRole("link", { name: /New device.*Always sent/ })).toBeDefined();
    await user.click(screen.getByRole("link", { name: "Role changed" }));
    await findSubject();
    expect(router.state.location.pathname).toBe("/admin/settings/templates/user.role_changed");
  });

  it("finds by name and by type", async () => {
    const { user } = openTemplates({ path: "" });
    await user.type(await screen.findByRole("searchbox", { name: "Search templates" }), "new_dev");
    await waitFor(() => expect(screen.queryByRole("link", { name: "Role changed" })).toBeNull());
    expect(screen.getByRole("link", { name: /New device/ })).toBeDefined();
  });
});

describe("the words", () => {
  it("are kept as a draft and published by keyboard", async () => {
    const { user, sent } = openTemplates();
    await user.type(await findSubject(), "!");
    expect(screen.getByText("Draft of version 2")).toBeDefined();
    await user.keyboard("{Control>}s{/Control}");
    expect(await screen.findByText("Nobody gets it before you publish")).toBeDefined();
    const words = { ...shipped, subject: `${shipped.subject}!` };
    expect(sent("saveDraft")).toEqual([{ type: summary.type, revision: 3, words }]);
    await user.keyboard("{Control>}{Enter}{/Control}");
    expect(await screen.findByText("Published version 2")).toBeDefined();
    expect(sent("publish")).toEqual([{ type: summary.type, revision: 4, words }]);
    await waitFor(() => expect(screen.queryByText(/^Draft of/)).toBeNull());
    expect((await findSubject()).value).toBe(words.subject);
  });

  it("get a variable where the cursor was", async () => {
    const { user } = openTemplates();
    const subject = await findSubject();
    await user.click(subject);
    subject.setSelectionRange(0, 0);
    await user.click(screen.getByRole("button", { name: "Insert role" }));
    expect(subject.value).toBe(`{{role}}${shipped.subject}`);
    expect(document.activeElement).toBe(subject);
    expect(subject.selectionStart).toBe("{{role}}".length);
  });

  it("say at their field what is wrong with them, and what looks right is drawn", async () => {
    const { user, sent } = openTemplates();
    await findSubject();
    await waitFor(() => expect(sent("preview")).toHaveLength(1));
    await user.type(bodyField(), " {{{{stranger}}");
    expect(screen.getByText("{{stranger}} is not a variable of this mail")).toBeDefined();
    expect(bodyField().getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Send me a test" }).disabled).toBe(true);
    await user.clear(bodyField());
    await user.type(bodyField(), "Hello");
    expect(screen.getByText("{{link}} is missing")).toBeDefined();
  });

  it("are kept when somebody else was quicker, and saved on top of theirs", async () => {
    const { user, sent, changeAsColleague } = openTemplates();
    await user.type(await findSubject(), "!");
    changeAsColleague();
    await user.keyboard("{Control>}s{/Control}");
    const load = await screen.findByRole("button", { name: "Load the newest" });
    expect((await findSubject()).value).toBe(`${shipped.subject}!`);
    await user.click(load);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load the newest" })).toBeNull());
    await user.keyboard("{Control>}s{/Control}");
    await screen.findByText("Nobody gets it before you publish");
    expect(sent("saveDraft").at(-1)).toMatchObject({ revision: 4 });
  });

  it("are not lost on the way to another page without a word", async () => {
    const { user, router } = openTemplates();
    await user.type(await findSubject(), "!");
    void router.navigate({ to: "/admin/settings/templates" });
    await user.click(await screen.findByRole("button", { name: "Stay" }));
    expect((await findSubject()).value).toBe(`${shipped.subject}!`);
  });

  it("of an older version come back into the editor", async () => {
    const { user } = openTemplates({ mail: { live: { ...shipped, subject: "Hello" } } });
    await findSubject();
    await user.click(screen.getByRole("button", { name: "Restore version 1" }));
    await waitFor(async () => expect((await findSubject()).value).toBe(shipped.subject));
    expect(screen.getByText("Not saved yet")).toBeDefined();
  });
});

it("sends a test of what is in the editor to whoever asks", async () => {
  const { user, sent } = openTemplates();
  await user.type(await findSubject(), "!");
  await user.click(screen.getByRole("button", { name: "Send me a test" }));
  expect(await screen.findByText("The test is on its way to ines@meridian.example")).toBeDefined();
  expect(sent("sendTest")).toMatchObject([{ words: { subject: `${shipped.subject}!` } }]);
});

it("chooses who is told, of whom one always stays, and switches the type off", async () => {
  const { user, sent } = openTemplates();
  const admins = await screen.findByRole<HTMLInputElement>("checkbox", { name: "Org admins" });
  await user.click(admins);
  await waitFor(() => expect(admins.checked).toBe(false));
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "The person" }).disabled).toBe(true);
  await user.click(screen.getByRole("switch", { name: "Tell people" }));
  await waitFor(() => expect(sent("update")).toHaveLength(2));
  expect(sent("update")).toMatchObject([{ audiences: ["person"] }, { revision: 4, isOn: false }]);
  expect(await screen.findByText("Off")).toBeDefined();
});

it("is not open to those who are no admins", async () => {
  openApp("/admin/settings/templates", { "auth.me": () => makeCurrentUser({ role: "member" }) });
  expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeDefined();
});

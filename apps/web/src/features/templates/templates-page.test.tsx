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
const openTemplates = ({
  path = "/user.role_changed",
  mail = {},
  ...given
}: { path?: string; mail?: Partial<Mail> } & Partial<TemplateSummary> = {}) => {
  const state: Template & { mail: Mail } = {
    ...summary,
    ...given,
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
    "templates.preview": ({ words }: { words: MailWords }) => {
      if (words.body.includes("javascript:"))
        throw new AppError("input.invalid", { fields: { "words.body": "A link can't lead there" } });
      return {
        recipient: "Ines Okafor",
        subject: words.subject.replace("{{person}}", "Jonas Feld"),
        preheader: "",
        html: "<p>mail</p>",
        text: "The text",
      };
    },
    "templates.saveDraft": ({ revision, words }: TemplateWordsInput) =>
      change(revision, () => {
        state.mail.draft = draftOf(words);
      }),
    "templates.discardDraft": ({ revision }: { revision: number }) =>
      change(revision, () => {
        state.mail.draft = null;
      }),
    "templates.reset": ({ revision }: { revision: number }) =>
      change(revision, () => {
        Object.assign(state, { liveVersion: 1 });
        Object.assign(state.mail, { live: shipped, draft: null });
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
    await user.type(await screen.findByRole("searchbox", { name: "Search 2 templates" }), "new_dev");
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
    const subject = await findSubject();
    changeAsColleague();
    await user.type(subject, "!");
    await user.keyboard("{Control>}s{/Control}");
    const load = await screen.findByRole("button", { name: "Load the newest" });
    expect((await findSubject()).value).toBe(`${shipped.subject}!`);
    await user.click(load);
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load the newest" })).toBeNull());
    await user.keyboard("{Control>}s{/Control}");
    await screen.findByText("Nobody gets it before you publish");
    expect(sent("saveDraft").at(-1)).toMatchObject({ revision: 4 });
  });

  it("are kept while they are written, once they have rested", async () => {
    const { user, sent } = openTemplates();
    await user.type(await findSubject(), "! ");
    expect(screen.getByText("Not saved yet")).toBeDefined();
    expect(await screen.findByText("Nobody gets it before you publish")).toBeDefined();
    expect(sent("saveDraft")).toMatchObject([{ revision: 3, words: { subject: `${shipped.subject}! ` } }]);
    // What was typed stays as it was typed.
    expect((await findSubject()).value).toBe(`${shipped.subject}! `);
    expect(await screen.findByText(/yours, saved/)).toBeDefined();
  });

  it.each([
    ["Discard draft", "The draft is gone"],
    ["Reset to default", "Gatehouse’s words are live"],
  ])("go with %s, and do not come back", async (button, said) => {
    const { user, sent } = openTemplates({ liveVersion: 2 });
    await user.type(await findSubject(), "!");
    await user.keyboard("{Control>}s{/Control}");
    await screen.findByText("Nobody gets it before you publish");
    await user.click(screen.getByRole("button", { name: button }));
    if (button !== "Discard draft") await user.click(await screen.findByRole("button", { name: "Go back" }));
    expect(await screen.findByText(said)).toBeDefined();
    await waitFor(async () => expect((await findSubject()).value).toBe(shipped.subject));
    expect(screen.queryByText(/^Draft of/)).toBeNull();
    expect(sent("saveDraft")).toHaveLength(1);
  });

  it("are kept on the way to another page, and not lost without a word where that fails", async () => {
    const { user, router, sent, changeAsColleague } = openTemplates();
    const subject = await findSubject();
    changeAsColleague();
    await user.type(subject, "!");
    void router.navigate({ to: "/admin/settings/templates" });
    await user.click(await screen.findByRole("button", { name: "Stay" }));
    expect((await findSubject()).value).toBe(`${shipped.subject}!`);
    await user.click(screen.getByRole("button", { name: "Load the newest" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Load the newest" })).toBeNull());
    void router.navigate({ to: "/admin/settings/templates" });
    await screen.findByText("Choose a mail");
    expect(sent("saveDraft").at(-1)).toMatchObject({ words: { subject: `${shipped.subject}!` } });
  });

  it("of an older version come back into the editor, and go again", async () => {
    const words = { ...shipped, subject: "Hello" };
    const { user } = openTemplates({
      liveVersion: 2,
      mail: {
        live: words,
        nextVersion: 3,
        versions: [
          { version: 2, author: "Ines Okafor", publishedAt: new Date(), replacedAt: null },
          { version: 1, author: null, publishedAt: null, replacedAt: null },
        ],
      },
    });
    await findSubject();
    const versions = within(screen.getByRole("list", { name: "Versions" }));
    expect(versions.getByText("Live")).toBeDefined();
    expect(screen.queryByRole("button", { name: "Restore version 2" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Restore version 1" }));
    await waitFor(async () => expect((await findSubject()).value).toBe(shipped.subject));
    expect(versions.getByText(/yours, not saved yet/)).toBeDefined();
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect((await findSubject()).value).toBe("Hello");
  });

  it("never reach some, which the page says", async () => {
    openTemplates({ mail: { alwaysShipped: "Super admins always get this mail in Gatehouse’s words." } });
    expect(await screen.findByText("Super admins always get this mail in Gatehouse’s words.")).toBeDefined();
    expect(screen.getByText("2,140 sent this year")).toBeDefined();
  });
});

describe("the field of the body", () => {
  it("is formatted by keyboard and by its toolbar, which goes back to where one was", async () => {
    const { user } = openTemplates();
    await findSubject();
    const body = bodyField();
    await user.click(body);
    body.setSelectionRange(2, 12);
    await user.keyboard("{Control>}b{/Control}");
    expect(body.value).toMatch(/^# \*\*\{\{person\}\}\*\* is/);
    const toolbar = within(screen.getByRole("toolbar", { name: "Format" }));
    await user.click(toolbar.getByRole("button", { name: "Bold" }));
    expect(body.value).toBe(shipped.body);
    expect(document.activeElement).toBe(body);
    expect(body.selectionEnd).toBe(12);
    await user.click(toolbar.getByRole("button", { name: "Variable" }));
    await user.click(await screen.findByRole("menuitem", { name: /^role/ }));
    expect(body.value).toMatch(/^# \{\{role\}\} is/);
  });

  it("completes a variable as it is typed; Tab leaves", async () => {
    const { user } = openTemplates();
    await findSubject();
    const body = bodyField();
    await user.clear(body);
    await user.type(body, "For {{{{");
    const names = () => screen.getAllByRole("option").map(({ textContent }) => textContent);
    expect(names()).toEqual(["personJonas Feld", "roleOrg admin", "linkhttps://portal.meridian.example/"]);
    await user.keyboard("o");
    expect(names()).toEqual(["personJonas Feld", "roleOrg admin"]);
    expect(body.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option")[0]?.id);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(body.value).toBe("For {{role}}");
    expect(screen.queryByRole("listbox")).toBeNull();
    await user.keyboard(" {{{{p{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    await user.keyboard("{Tab}");
    expect(document.activeElement).not.toBe(body);
    expect(body.value).toBe("For {{role}} {{p");
  });

  it("marks variables at their place, and those that nobody knows", async () => {
    const { user } = openTemplates();
    const subject = await findSubject();
    expect(screen.getByText("All variables are known. HTML in values is escaped.")).toBeDefined();
    await user.clear(subject);
    await user.type(subject, "{{{{person}} {{{{link}} {{{{stranger}}");
    const marks = [...(subject.previousElementSibling?.querySelectorAll("span") ?? [])];
    expect(marks.map(({ textContent, className }) => [textContent, className.includes("danger")])).toEqual([
      ["{{person}}", false],
      ["{{link}}", true],
      ["{{stranger}}", true],
    ]);
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
  await user.click(await screen.findByRole("button", { name: "Remove Org admins" }));
  await waitFor(() => expect(sent("update")).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole("button", { name: "Remove Org admins" })).toBeNull());
  await user.click(screen.getByRole("button", { name: "Remove The person" }));
  expect(screen.getByText("Somebody has to be told")).toBeDefined();
  await user.click(screen.getByRole("combobox", { name: "Goes to" }));
  await user.keyboard("org");
  await user.click(await screen.findByRole("option", { name: "Org admins" }));
  await waitFor(() => expect(sent("update")).toHaveLength(2));
  expect(screen.queryByText("Somebody has to be told")).toBeNull();
  await user.keyboard("{Escape}");
  await user.click(await screen.findByRole("switch", { name: "Tell people" }));
  await waitFor(() => expect(sent("update")).toHaveLength(3));
  expect(sent("update")).toMatchObject([
    { audiences: ["person"] },
    { audiences: ["person", "org_admins"] },
    { revision: 5, isOn: false },
  ]);
  expect(await screen.findByText("Off")).toBeDefined();
});

it("shows whom a type reaches that nobody may change", async () => {
  openTemplates({ isMandatory: true });
  const box = await screen.findByRole<HTMLInputElement>("combobox", { name: "Goes to" });
  expect(box.disabled).toBe(true);
  expect(screen.queryByRole("switch")).toBeNull();
});

it("shows how the mail looked before where it can't be drawn any more", async () => {
  const { user } = openTemplates();
  const head = () => screen.getByText("Jonas Feld is {{role}} now");
  await screen.findByText("Jonas Feld is {{role}} now");
  await user.type(bodyField(), "[[x](javascript:)");
  expect(await screen.findByText("A link can't lead there")).toBeDefined();
  expect(head()).toBeDefined();
});

it("is not open to those who are no admins", async () => {
  openApp("/admin/settings/templates", { "auth.me": () => makeCurrentUser({ role: "member" }) });
  expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeDefined();
});

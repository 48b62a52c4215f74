import { expect, it } from "vitest";
import { templateProblems } from "./template-problems";

const good = { subject: "{{person}} is in", preheader: "", body: "Hello {{person}}\n\n[Look]({{link}})" };
const onlyAddress = "{{link}} can only be the address of a link: [Open]({{link}})";
const rules = { variables: ["person", "link"], needsLink: true };
const problemsOf = (changed: Partial<typeof good>) => templateProblems({ ...good, ...changed }, rules);

it("finds nothing in words that can be used", () => {
  expect(problemsOf({})).toEqual({});
  expect(templateProblems({ ...good, body: "Hello" }, { ...rules, needsLink: false })).toEqual({});
});

it.each([
  [{ subject: "{{stranger}}" }, { subject: "{{stranger}} is not a variable of this mail" }],
  [{ preheader: "{{ person }}" }, { preheader: "Write a variable like {{workspace}}, without spaces" }],
  [{ subject: "{{link}}" }, { subject: "{{link}} belongs in the body only" }],
  [{ body: "Hello" }, { body: "{{link}} is missing" }],
  [
    { subject: " ", body: "\n" },
    { subject: "Fill this in", body: "Fill this in" },
  ],
  [{ preheader: "x".repeat(201) }, { preheader: "At most 200 characters" }],
  [{ body: `[Look]({{link}})${"x".repeat(10_000)}` }, { body: "At most 10,000 characters" }],
  [{ body: `[Look]({{link}})\n\n${"> ".repeat(10)}deep` }, { body: "Quotes or lists are nested too deeply" }],
  [{ body: `[Look]({{link}})\n\n${"> - ".repeat(5)}deep` }, { body: "Quotes or lists are nested too deeply" }],
  [{ body: `[Look]({{link}})\n\n${"1. ".repeat(10)}deep` }, { body: "Quotes or lists are nested too deeply" }],
  [{ body: "[Look]({{link}}) https://evil.example/?u={{link}}" }, { body: onlyAddress }],
  [{ body: "[Look](https://evil.example/?u=){{link}}" }, { body: onlyAddress }],
])("finds what is wrong with %o", (changed, problems) => {
  expect(problemsOf(changed)).toEqual(problems);
});

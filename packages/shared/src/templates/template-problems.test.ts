import { expect, it } from "vitest";
import { templateProblems } from "./template-problems";

const good = { subject: "{{person}} is in", preheader: "", body: "Hello {{person}}\n\n[Look]({{link}})" };
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
  [{ body: `{{link}}\n${"> ".repeat(10)}deep` }, { body: "Quotes are nested too deeply" }],
])("finds what is wrong with %o", (changed, problems) => {
  expect(problemsOf(changed)).toEqual(problems);
});

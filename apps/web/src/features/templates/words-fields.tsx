import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { useRef } from "react";
import { Section } from "../../components/layout/section";
import { Field } from "../../components/ui/field";
import { VariableField } from "../../components/ui/variable-field";
import { VariableList } from "../../components/ui/variable-list";
import { applyTextEdit } from "../../lib/apply-text-edit";
import { insertText } from "../../lib/text-edit";
import { BodyField } from "./body-field";
import type { TemplateWords } from "./use-template-words";

type FieldName = keyof MailWords;

export const WordsFields = ({ editor }: { editor: TemplateWords }) => {
  const { words, problems, set, base } = editor;
  const { variables } = base.mail;
  const refs = {
    subject: useRef<HTMLTextAreaElement>(null),
    preheader: useRef<HTMLTextAreaElement>(null),
    body: useRef<HTMLTextAreaElement>(null),
  };
  const last = useRef<FieldName>("body");
  // Where a link leads is for the mail alone, which nobody else reads.
  const inOneLine = variables.filter(({ name }) => name !== "link");
  const control = (name: FieldName) => ({
    fieldRef: refs[name],
    value: words[name],
    onChange: (text: string) => set({ [name]: text }),
    onFocus: () => {
      last.current = name;
    },
  });
  const insert = (name: string) => {
    const field = refs[last.current].current;
    if (field) applyTextEdit(field, insertText(`{{${name}}}`));
  };
  return (
    <>
      <Field label="Subject" error={problems.subject}>
        <VariableField {...control("subject")} variables={inOneLine} />
      </Field>
      <Field label="Preview line" remark="after the subject in the inbox" error={problems.preheader}>
        <VariableField {...control("preheader")} variables={inOneLine} />
      </Field>
      <BodyField {...control("body")} variables={variables} problem={problems.body} />
      <Section look="field" title="Variables" remark="with what the preview uses">
        <VariableList variables={variables} onInsert={insert} />
      </Section>
    </>
  );
};

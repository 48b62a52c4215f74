import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { type FocusEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { Section } from "../../components/layout/section";
import { Field } from "../../components/ui/field";
import { Input } from "../../components/ui/input";
import { Text } from "../../components/ui/text";
import { Textarea } from "../../components/ui/textarea";
import { VariableList } from "../../components/ui/variable-list";
import type { TemplateWords } from "./use-template-words";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Puts variables where the cursor was last, in whichever of the three fields. */
const useInsertion = ({ words, set }: Pick<TemplateWords, "words" | "set">) => {
  const last = useRef<Control>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const insert = (name: string) => {
    const control = last.current ?? body.current;
    if (!control) return;
    const field = control.name as keyof MailWords;
    const [start, end] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
    const variable = `{{${name}}}`;
    flushSync(() => set({ [field]: words[field].slice(0, start) + variable + words[field].slice(end) }));
    control.focus();
    control.setSelectionRange(start + variable.length, start + variable.length);
  };
  const onFocus = ({ target }: FocusEvent<Control>) => {
    last.current = target;
  };
  return { insert, body, onFocus };
};

export const WordsFields = ({ editor }: { editor: TemplateWords }) => {
  const { words, problems, set, base } = editor;
  const { insert, body, onFocus } = useInsertion(editor);
  const control = (field: keyof MailWords) => ({
    name: field,
    value: words[field],
    onFocus,
    onChange: ({ target }: { target: Control }) => set({ [field]: target.value }),
    spellCheck: true,
    autoComplete: "off",
  });
  return (
    <>
      <Field label="Subject" error={problems.subject}>
        <Input {...control("subject")} maxLength={200} />
      </Field>
      <Field label="Preview line" aside="after the subject in the inbox" error={problems.preheader}>
        <Input {...control("preheader")} maxLength={200} />
      </Field>
      <Field
        label="Body"
        aside="Markdown"
        error={problems.body}
        help="A link alone in its paragraph becomes the button. What follows a line of --- is small print. HTML is shown as it is typed."
      >
        <Textarea {...control("body")} ref={body} rows={14} isMono />
      </Field>
      <Section
        title="Variables"
        lead={
          <Text size="xs" tone="muted">
            With what the preview uses. A press puts one where the cursor is.
          </Text>
        }
      >
        <VariableList variables={base.mail.variables} onInsert={insert} />
      </Section>
    </>
  );
};

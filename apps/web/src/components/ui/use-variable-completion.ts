import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { announce } from "../../lib/announce";
import { applyTextEdit } from "../../lib/apply-text-edit";
import { formatCount } from "../../lib/format";

export type Variable = { name: string; sample: string };

/** A variable that is being typed: from its braces to the cursor. */
type Typed = { from: number; to: number; word: string };

const typedBefore = (text: string, to: number): Typed | null => {
  const found = /\{\{(\w*)$/.exec(text.slice(0, to));
  return found ? { from: found.index, to, word: found[1]?.toLowerCase() ?? "" } : null;
};

/** Those whose name has the word in it, first those that begin with it. */
const matching = (variables: readonly Variable[], word: string): Variable[] => {
  const found = variables.filter(({ name }) => name.toLowerCase().includes(word));
  const begins = ({ name }: Variable) => name.toLowerCase().startsWith(word);
  return [...found.filter(begins), ...found.filter((variable) => !begins(variable))];
};

const noun = { one: "variable", many: "variables" };

/** What can follow the braces that were just typed. Arrows choose, Enter takes, Escape closes; Tab leaves the field. */
export const useVariableCompletion = (field: RefObject<HTMLTextAreaElement | null>, variables: readonly Variable[]) => {
  const id = useId();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [position, setPosition] = useState(0);
  const found = typed ? matching(variables, typed.word) : [];
  const isOpen = found.length > 0;
  const close = () => setTyped(null);

  const choose = ({ name }: Variable) => {
    if (!field.current || !typed) return;
    const rest = /^\w*\}{0,2}/.exec(field.current.value.slice(typed.to))?.[0] ?? "";
    const to = typed.to + (rest.endsWith("}") ? rest.length : 0);
    const insert = `{{${name}}}`;
    const end = typed.from + insert.length;
    applyTextEdit(field.current, () => ({ from: typed.from, to, insert, select: [end, end] }));
    close();
  };
  const onType = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const next = selectionStart === selectionEnd ? typedBefore(value, selectionStart) : null;
    setTyped(next);
    setPosition(0);
    const count = next ? matching(variables, next.word).length : 0;
    if (count > 0) announce(formatCount(count, noun));
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setPosition((position + 1) % found.length),
    ArrowUp: () => setPosition((position + found.length - 1) % found.length),
    Enter: () => found[position] && choose(found[position]),
    Escape: close,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const press = keys[event.key];
    if (!isOpen || !press || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    press();
  };
  return {
    typed: isOpen ? typed : null,
    found,
    position,
    listId: id,
    optionId: (at: number) => `${id}-${at}`,
    highlight: setPosition,
    choose,
    onType,
    onKeyDown,
    control: {
      onBlur: close,
      onSelect: ({ currentTarget }: { currentTarget: HTMLTextAreaElement }) =>
        setTyped((last) => (last?.to === currentTarget.selectionEnd ? last : null)),
      "aria-autocomplete": "list",
      "aria-haspopup": "listbox",
      ...(isOpen && { "aria-controls": id, "aria-activedescendant": `${id}-${position}` }),
    } as const,
  };
};
export type VariableCompletion = ReturnType<typeof useVariableCompletion>;

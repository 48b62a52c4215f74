import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { announce } from "../../lib/announce";
import { isHotkey } from "../../lib/use-hotkey";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { inputClass } from "./input-look";

type ChipsInputProps = {
  /** What the list of them is called: "Domains". */
  label: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** Brings what was typed into its form, or says what is wrong with it. */
  check: (typed: string) => { value: string } | { problem: string };
  placeholder?: string;
};

const separators = /[\s,;]+/;

type ChipProps = { value: string; isDisabled?: boolean; onRemove: () => void };

const Chip = ({ value, isDisabled, onRemove }: ChipProps) => (
  <li className="inline-flex h-6 min-w-0 items-center rounded-sm bg-hover text-xs font-medium text-text-2">
    <span className="truncate pl-1.5">{value}</span>
    <button
      type="button"
      aria-label={`Remove ${value}`}
      disabled={isDisabled}
      onClick={onRemove}
      className="grid size-6 shrink-0 place-items-center rounded-sm text-text-3 hover:text-text disabled:text-text-disabled"
    >
      <Icon of={X} size={12} />
    </button>
  </li>
);

/** Several short texts: Enter, a comma, leaving or pasting adds, Backspace takes the last one away. */
export const ChipsInput = ({ label, values, onChange, check, placeholder }: ChipsInputProps) => {
  const { disabled, ...field } = useFieldControl();
  const problemId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();

  const add = (text: string) => {
    const words = text.split(separators).filter(Boolean);
    const checked = words.map((word) => ({ word, ...check(word) }));
    const added = checked.flatMap((one) => ("value" in one ? [one.value] : []));
    const wrong = checked.flatMap((one) => ("problem" in one ? [one] : []));
    setTyped(wrong.map(({ word }) => word).join(", "));
    setProblem(wrong[0]?.problem);
    if (added.length > 0) onChange([...new Set([...values, ...added])]);
  };
  const remove = (value: string) => {
    onChange(values.filter((other) => other !== value));
    announce(`${value} removed`);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = values.at(-1);
    if (event.key === "Backspace" && typed === "" && last !== undefined) remove(last);
    if (isHotkey(event.nativeEvent, "mod+s")) add(typed);
    if (event.key !== "Enter" && event.key !== ",") return;
    event.preventDefault();
    add(typed);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text").trim();
    if (!separators.test(pasted)) return;
    event.preventDefault();
    add(`${typed} ${pasted}`);
  };
  return (
    <div data-chips className="grid w-full gap-1">
      <div
        className={inputClass(
          "md",
          "h-auto min-h-8 py-0.75 has-[input:disabled]:border-line-strong has-[input:disabled]:bg-sunken has-[input:focus-visible]:outline-2 has-[input:focus-visible]:-outline-offset-1 has-[input:focus-visible]:outline-focus has-[input[aria-invalid=true]]:border-danger max-md:h-auto max-md:min-h-10",
        )}
      >
        <div className="-mx-1.5 flex flex-wrap items-center gap-1">
          {values.length > 0 && (
            <ul aria-label={label} className="contents">
              {values.map((value) => (
                <Chip key={value} value={value} isDisabled={disabled} onRemove={() => remove(value)} />
              ))}
            </ul>
          )}
          <input
            {...field}
            ref={input}
            disabled={disabled}
            value={typed}
            placeholder={values.length === 0 ? placeholder : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={clsx(problem && problemId, field["aria-describedby"]) || undefined}
            aria-invalid={problem ? true : field["aria-invalid"]}
            onChange={({ target }) => {
              setTyped(target.value);
              setProblem(undefined);
            }}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onBlur={() => add(typed)}
            className="h-6 min-w-24 flex-1 bg-transparent px-1.5 outline-none disabled:text-text-disabled"
          />
        </div>
      </div>
      {problem && (
        <p id={problemId} role="alert" className="text-xs text-danger-text">
          {problem}
        </p>
      )}
    </div>
  );
};

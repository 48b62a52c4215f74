import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from "react";
import { variablePieces } from "../../lib/variable-pieces";
import { useFieldControl } from "./field";
import { inputClass } from "./input-look";
import { useVariableCompletion, type Variable } from "./use-variable-completion";
import { VariableSuggestions } from "./variable-suggestions";

type VariableFieldProps = {
  value: string;
  onChange: (text: string) => void;
  /** Those that may stand in it; others are marked as wrong. */
  variables: readonly Variable[];
  fieldRef: RefObject<HTMLTextAreaElement | null>;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Several lines of Markdown, with its Toolbar above. */
  isMultiline?: boolean;
  toolbar?: ReactNode;
};

const boxClass =
  "relative h-auto max-md:h-auto p-0! has-[textarea:focus-visible]:border-focus has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:-outline-offset-1 has-[textarea:focus-visible]:outline-focus has-[textarea[aria-invalid=true]]:not-has-[textarea:focus-visible]:border-danger";

// Both layers break their lines at the same letters: no kerning and no ligature goes across the edge of a variable.
const textClass =
  "whitespace-pre-wrap wrap-anywhere [tab-size:4] [font-kerning:none] [font-variant-ligatures:none] [font-feature-settings:'calt'_0]";

const pieceClass = {
  words: undefined,
  variable: "rounded-[3px] bg-accent-soft text-accent-text shadow-[0_0_0_1px_var(--accent-soft)]",
  unknown:
    "bg-danger-soft text-danger-text underline decoration-wavy decoration-from-font [text-decoration-skip-ink:none]",
};

// Safari on phones has a padding of its own inside the field, by which lines break elsewhere: there is no tint there.
const onPhones = {
  mirror: "supports-[-webkit-touch-callout:none]:invisible",
  field:
    "supports-[-webkit-touch-callout:none]:overflow-y-auto supports-[-webkit-touch-callout:none]:text-text supports-[-webkit-touch-callout:none]:selection:text-text",
};

const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, " ");

/**
 * A text with `{{variables}}`, tinted where they stand. What is typed into is the browser's own field, whose letters are
 * invisible; the same text is shown below them.
 */
export const VariableField = ({
  value,
  onChange,
  variables,
  fieldRef,
  onFocus,
  onKeyDown,
  isMultiline = false,
  toolbar,
}: VariableFieldProps) => {
  const mirror = useRef<HTMLDivElement>(null);
  const completion = useVariableCompletion(fieldRef, variables);
  const { typed } = completion;
  const pieces = variablePieces(
    value,
    variables.map(({ name }) => name),
  );
  const layer = clsx(
    textClass,
    isMultiline
      ? "px-3 pt-2.5 pb-3 font-mono text-xs/5 max-md:text-[16px]/6"
      : "px-2.5 py-1.25 text-base/5 max-md:py-1.75 max-md:text-[16px]/6",
  );
  let at = 0;
  return (
    <div className={inputClass("md", boxClass)}>
      {toolbar}
      <div className="relative">
        <div ref={mirror} aria-hidden="true" className={clsx(layer, isMultiline && "min-h-74", onPhones.mirror)}>
          {pieces.map(({ text, kind }) => {
            const from = at;
            at += text.length;
            const look = typed?.from === from ? undefined : pieceClass[kind];
            return look ? (
              <span key={from} className={look}>
                {text}
              </span>
            ) : (
              text
            );
          })}
          {"\u200b"}
        </div>
        <textarea
          {...useFieldControl()}
          {...completion.control}
          ref={fieldRef}
          value={value}
          rows={1}
          spellCheck
          autoComplete="off"
          onFocus={onFocus}
          onChange={({ target }) => {
            onChange(isMultiline ? target.value : oneLine(target.value));
            completion.onType(target);
          }}
          onKeyDown={(event) => {
            completion.onKeyDown(event);
            if (event.defaultPrevented) return;
            if (!isMultiline && event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
            onKeyDown?.(event);
          }}
          className={clsx(
            layer,
            "absolute inset-0 size-full resize-none overflow-hidden bg-transparent text-transparent caret-text outline-none selection:bg-[color-mix(in_oklch,var(--accent),transparent_72%)] selection:text-transparent",
            onPhones.field,
          )}
        />
      </div>
      {typed && <VariableSuggestions completion={completion} mirror={mirror} from={typed.from} />}
    </div>
  );
};

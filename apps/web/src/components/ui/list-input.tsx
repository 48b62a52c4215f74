import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { moveItem } from "../../lib/move-item";
import { Button } from "./button";
import { FieldContext } from "./field";
import { IconButton } from "./icon-button";
import { Input } from "./input";

type ListInputProps = {
  label: string;
  /** One of them: "Choice". */
  itemLabel: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** What is wrong with all of them, or with the one at this place. */
  problemOf: (index?: number) => string | undefined;
};

/** Texts in an order. Enter adds one below, Alt with an arrow moves it, pasted lines become one each. */
export const ListInput = ({ label, itemLabel, values, onChange, problemOf }: ListInputProps) => {
  const list = useRef<HTMLUListElement>(null);
  const changeAndFocus = (changed: string[], index: number, button?: string) => {
    flushSync(() => onChange(changed));
    const item = list.current?.children[Math.max(0, Math.min(index, changed.length - 1))];
    const control =
      item?.querySelector<HTMLElement>(`button[data-move="${button}"]:enabled`) ?? item?.querySelector("input");
    control?.focus();
  };
  const insert = (index: number, ...added: string[]) =>
    changeAndFocus(values.toSpliced(index, 0, ...added), index + added.length - 1);
  const remove = (index: number) => changeAndFocus(values.toSpliced(index, 1), index - 1);
  const move = (index: number, by: 1 | -1, button?: string) =>
    changeAndFocus(moveItem(values, index, by), index + by, button);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
    const isRemoval = event.key === "Backspace" && values[index] === "" && values.length > 1;
    if (event.key !== "Enter" && !isMove && !isRemoval) return;
    event.preventDefault();
    if (isMove) move(index, event.key === "ArrowUp" ? -1 : 1);
    else if (isRemoval) remove(index);
    else insert(index + 1, "");
  };
  const onPaste = (event: ClipboardEvent, index: number) => {
    const lines = event.clipboardData
      .getData("text")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const before = values[index] === "" ? values.toSpliced(index, 1) : values;
    const at = values[index] === "" ? index : index + 1;
    changeAndFocus(before.toSpliced(at, 0, ...lines), at + lines.length - 1);
  };
  const problem = problemOf();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="float-left pb-1.5 text-sm/4 font-medium">{label}</legend>
      <ul ref={list} className="flex clear-both flex-col gap-1.5">
        {values.map((value, index) => {
          const wrong = problemOf(index) ?? (index === 0 ? problem : undefined);
          const name = value || `${itemLabel.toLowerCase()} ${index + 1}`;
          return (
            <li key={index} className="flex flex-wrap items-center gap-0.5">
              <div className="min-w-0 flex-1">
                <FieldContext value={{ "aria-invalid": wrong ? true : undefined }}>
                  <Input
                    aria-label={`${itemLabel} ${index + 1}`}
                    value={value}
                    autoComplete="off"
                    onChange={({ target }) => onChange(values.with(index, target.value))}
                    onKeyDown={(event) => onKeyDown(event, index)}
                    onPaste={(event) => onPaste(event, index)}
                  />
                </FieldContext>
              </div>
              <IconButton
                icon={ArrowUp}
                label={`Move ${name} up`}
                data-move="up"
                disabled={index === 0}
                onClick={() => move(index, -1, "up")}
              />
              <IconButton
                icon={ArrowDown}
                label={`Move ${name} down`}
                data-move="down"
                disabled={index === values.length - 1}
                onClick={() => move(index, 1, "down")}
              />
              <IconButton
                icon={X}
                label={`Remove ${name}`}
                disabled={values.length === 1}
                onClick={() => remove(index)}
              />
              {wrong && (
                <p role="alert" className="basis-full text-xs text-danger-text">
                  {wrong}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="sm" icon={Plus} onClick={() => insert(values.length, "")}>
          Add {itemLabel.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
};

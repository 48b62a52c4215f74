import { Plus, X } from "lucide-react";
import { type ClipboardEvent, type KeyboardEvent, useId, useRef } from "react";
import { flushSync } from "react-dom";
import { moveItem } from "../../lib/move-item";
import { Button } from "./button";
import { FieldContext } from "./field";
import { IconButton } from "./icon-button";
import { Input } from "./input";
import { MoveButtons, type Way } from "./move-buttons";

type ListInputProps = {
  label: string;
  /** One of them: "Choice". */
  itemLabel: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** What is wrong with all of them, or with the one at this place. */
  problemOf: (index?: number) => string | undefined;
};

type ListItemProps = {
  label: string;
  value: string;
  canMove: Record<Way, boolean>;
  canRemove: boolean;
  problem: string | undefined;
  onChange: (value: string) => void;
  onMove: (way: Way, isByButton: boolean) => void;
  onRemove: () => void;
  /** Puts an empty one below, or these in place of this one. */
  onInsert: (values?: string[]) => void;
};

const ways: Record<string, Way> = { ArrowUp: "up", ArrowDown: "down" };

const ListItem = ({ label, value, canMove, canRemove, problem, onChange, onMove, ...on }: ListItemProps) => {
  const id = useId();
  const name = value || label.toLowerCase();
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.altKey ? ways[event.key] : undefined;
    const isRemoval = event.key === "Backspace" && value === "" && canRemove;
    if (event.key !== "Enter" && !way && !isRemoval) return;
    event.preventDefault();
    if (way) onMove(way, false);
    else if (isRemoval) on.onRemove();
    else on.onInsert();
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text").split("\n");
    const lines = [value, ...pasted].map((line) => line.trim()).filter(Boolean);
    if (pasted.length < 2) return;
    event.preventDefault();
    on.onInsert(lines);
  };
  return (
    <li className="flex flex-wrap items-center gap-0.5">
      <div className="min-w-0 flex-1">
        <FieldContext
          value={{ "aria-invalid": problem ? true : undefined, "aria-describedby": problem && `${id}-error` }}
        >
          <Input
            aria-label={label}
            value={value}
            autoComplete="off"
            onChange={({ target }) => onChange(target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
          />
        </FieldContext>
      </div>
      <MoveButtons name={name} canMove={canMove} onMove={(way) => onMove(way, true)} />
      <IconButton icon={X} label={`Remove ${name}`} disabled={!canRemove} onClick={on.onRemove} />
      {problem && (
        <p id={`${id}-error`} role="alert" className="basis-full text-xs text-danger-text">
          {problem}
        </p>
      )}
    </li>
  );
};

/** Texts in an order. Enter adds one below, Alt with an arrow moves it, pasted lines become one each. */
export const ListInput = ({ label, itemLabel, values, onChange, problemOf }: ListInputProps) => {
  const list = useRef<HTMLUListElement>(null);
  const changeAndFocus = (changed: string[], index: number, button?: Way) => {
    flushSync(() => onChange(changed));
    const item = list.current?.children[Math.max(0, Math.min(index, changed.length - 1))];
    const control =
      item?.querySelector<HTMLElement>(`button[data-move="${button}"]:enabled`) ?? item?.querySelector("input");
    control?.focus();
  };
  const move = (index: number, way: Way, isByButton: boolean) => {
    const by = way === "up" ? -1 : 1;
    changeAndFocus(moveItem(values, index, by), index + by, isByButton ? way : undefined);
  };
  const insert = (index: number, pasted?: string[]) =>
    pasted
      ? changeAndFocus(values.toSpliced(index, 1, ...pasted), index + pasted.length - 1)
      : changeAndFocus(values.toSpliced(index + 1, 0, ""), index + 1);
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="float-left pb-1.5 text-sm/4 font-medium">{label}</legend>
      <ul ref={list} className="flex clear-both flex-col gap-1.5">
        {values.map((value, index) => (
          <ListItem
            key={index}
            label={`${itemLabel} ${index + 1}`}
            value={value}
            canMove={{ up: index > 0, down: index < values.length - 1 }}
            canRemove={values.length > 1}
            problem={problemOf(index) ?? (index === 0 ? problemOf() : undefined)}
            onChange={(changed) => onChange(values.with(index, changed))}
            onMove={(way, isByButton) => move(index, way, isByButton)}
            onRemove={() => changeAndFocus(values.toSpliced(index, 1), index - 1)}
            onInsert={(pasted) => insert(index, pasted)}
          />
        ))}
      </ul>
      <div>
        <Button size="sm" icon={Plus} onClick={() => insert(values.length - 1)}>
          Add {itemLabel.toLowerCase()}
        </Button>
      </div>
    </fieldset>
  );
};

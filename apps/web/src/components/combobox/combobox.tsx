import { Combobox as Base } from "@base-ui/react/combobox";
import type { QueryKey } from "@tanstack/react-query";
import { ChevronsUpDown, X } from "lucide-react";
import { type ReactNode, type Ref, useRef, useState } from "react";
import { useFieldControl } from "../ui/field";
import { Icon } from "../ui/icon";
import { inputClass } from "../ui/input-look";
import { popClass } from "../ui/layer-look";
import { OptionList } from "./option-list";
import type { Option, OptionsQuery } from "./options";
import { useOptions } from "./use-options";

type SharedProps<Raw, Failure, Key extends QueryKey> = {
  options: OptionsQuery<Raw, Failure, Key>;
  placeholder?: string;
  isDisabled?: boolean;
  /** Its name while it is open too, when its label is hidden from screen readers with the rest of the page. */
  label?: string;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: () => void;
};

const isSame = (one: Option, other: Option): boolean => one.id === other.id;
const nameOf = ({ name }: Option): string => name;

const Popup = ({ anchor, status }: { anchor: { current: Element | null }; status: string }) => (
  <Base.Portal>
    <Base.Positioner anchor={anchor} sideOffset={4} align="start" className="z-(--z-tooltip) outline-none">
      <Base.Popup
        data-layer
        className={`${popClass} max-h-(--available-height) w-(--anchor-width) min-w-56 max-w-(--available-width)`}
      >
        <OptionList status={status} />
      </Base.Popup>
    </Base.Positioner>
  </Base.Portal>
);

type Details = { reason: string; cancel: () => void; allowPropagation: () => void };

/** Escape closes the list or, when it is closed, the dialog around it; what was chosen stays. */
const stays = (details: Details): boolean => {
  if (details.reason !== "escape-key") return false;
  details.cancel();
  details.allowPropagation();
  return true;
};

/** Base UI also reports what it puts into the input itself; only what somebody types is a search. */
const searchWith = (setTyped: (text: string) => void) => (text: string, details: Details) => {
  if (!stays(details)) setTyped(details.reason === "input-change" ? text : "");
};

const chooseWith =
  <Value,>(onChange: (value: Value) => void) =>
  (value: Value, details: Details) => {
    if (!stays(details)) onChange(value);
  };

const boxClass =
  "flex items-center p-0! has-focus-visible:border-focus has-focus-visible:outline-2 has-focus-visible:-outline-offset-1 has-focus-visible:outline-focus has-aria-invalid:not-has-focus-visible:border-danger";

type ComboboxProps<Raw, Failure, Key extends QueryKey> = SharedProps<Raw, Failure, Key> & {
  value: Option | null;
  onChange: (value: Option | null) => void;
  /** May be left empty. */
  isClearable?: boolean;
};

/** One of many, found by typing; the server searches. */
export const Combobox = <Raw, Failure, Key extends QueryKey>({
  options,
  value,
  onChange,
  placeholder = "Type to search",
  isClearable = false,
  isDisabled,
  label,
  inputRef,
  onBlur,
}: ComboboxProps<Raw, Failure, Key>) => {
  const [isOpen, setIsOpen] = useState(false);
  const found = useOptions(options, isOpen);
  const box = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      items={found.items}
      filter={null}
      autoHighlight
      value={value}
      onValueChange={chooseWith(onChange)}
      onOpenChange={setIsOpen}
      onInputValueChange={searchWith(found.setTyped)}
      itemToStringLabel={nameOf}
      isItemEqualToValue={isSame}
      disabled={isDisabled}
    >
      <Base.InputGroup ref={box} className={inputClass("md", boxClass)}>
        <Base.Input
          {...useFieldControl()}
          aria-label={label}
          ref={inputRef}
          onBlur={onBlur}
          placeholder={placeholder}
          className="h-full min-w-0 flex-1 truncate bg-transparent px-2.5 outline-none"
        />
        {isClearable && value && (
          <Base.Clear aria-label={`Remove ${value.name}`} className="grid h-full w-7 place-items-center text-text-3">
            <Icon of={X} size={14} />
          </Base.Clear>
        )}
        <Base.Trigger aria-label="Show all" className="grid h-full w-8 place-items-center text-text-3">
          <Icon of={ChevronsUpDown} size={14} />
        </Base.Trigger>
      </Base.InputGroup>
      <Popup anchor={box} status={found.status} />
    </Base.Root>
  );
};

type MultiComboboxProps<Raw, Failure, Key extends QueryKey> = SharedProps<Raw, Failure, Key> & {
  value: readonly Option[];
  onChange: (value: Option[]) => void;
};

type OptionChipProps = { children: ReactNode; name: string; isDisabled?: boolean };

const OptionChip = ({ children, name, isDisabled }: OptionChipProps) => (
  <Base.Chip className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-sm bg-hover px-1.5 has-[button]:pr-0 text-xs font-medium text-text-2 outline-none focus-visible:outline-2 focus-visible:outline-focus">
    <span className="truncate">{children}</span>
    {!isDisabled && (
      <Base.ChipRemove
        aria-label={`Remove ${name}`}
        className="grid size-6 place-items-center text-text-3 hover:text-text"
      >
        <Icon of={X} size={14} />
      </Base.ChipRemove>
    )}
  </Base.Chip>
);

/** Any of many; what is chosen stands as chips before what is typed. */
export const MultiCombobox = <Raw, Failure, Key extends QueryKey>({
  options,
  value,
  onChange,
  placeholder = "Type to search",
  isDisabled,
  label,
  inputRef,
  onBlur,
}: MultiComboboxProps<Raw, Failure, Key>) => {
  const [isOpen, setIsOpen] = useState(false);
  const found = useOptions(options, isOpen);
  const box = useRef<HTMLDivElement>(null);
  const items = found.items.filter((option) => !value.some((chosen) => isSame(option, chosen)));
  return (
    <Base.Root
      multiple
      items={items}
      filter={null}
      autoHighlight
      value={value}
      onValueChange={chooseWith(onChange)}
      onOpenChange={setIsOpen}
      onInputValueChange={searchWith(found.setTyped)}
      itemToStringLabel={nameOf}
      isItemEqualToValue={isSame}
      disabled={isDisabled}
    >
      <Base.Chips
        ref={box}
        className={inputClass(
          "md",
          `${boxClass} h-auto! min-h-8 flex-wrap gap-1 px-1! py-0.75! has-[input:disabled]:border-line-strong has-[input:disabled]:bg-sunken max-md:min-h-10`,
        )}
      >
        {value.map((option) => (
          <OptionChip key={option.id} name={option.name} isDisabled={isDisabled}>
            {option.name}
          </OptionChip>
        ))}
        <Base.Input
          {...useFieldControl()}
          aria-label={label}
          ref={inputRef}
          onBlur={onBlur}
          placeholder={value.length === 0 ? placeholder : undefined}
          className="h-6 min-w-20 flex-1 bg-transparent px-1.5 outline-none"
        />
        {!isDisabled && (
          <Base.Trigger aria-label="Show all" className="grid size-6 place-items-center text-text-3">
            <Icon of={ChevronsUpDown} size={14} />
          </Base.Trigger>
        )}
      </Base.Chips>
      <Popup anchor={box} status={found.status} />
    </Base.Root>
  );
};

import { Combobox as Base } from "@base-ui/react/combobox";
import { Search } from "lucide-react";
import { Icon } from "../ui/icon";
import { OptionList } from "./option-list";
import type { Option } from "./options";
import type { useOptions } from "./use-options";

type OptionPickerProps = { label: string; found: ReturnType<typeof useOptions>; onPick: (id: string) => void };

/** A search and what it finds, inside a Popover. */
export const OptionPicker = ({ label, found, onPick }: OptionPickerProps) => (
  <Base.Root<Option>
    inline
    open
    items={found.items}
    filter={null}
    autoHighlight
    value={null}
    onValueChange={(option) => option && onPick(option.id)}
    onInputValueChange={found.setTyped}
    itemToStringLabel={({ name }) => name}
  >
    <div className="flex h-10 items-center gap-2 border-b border-line px-3">
      <Icon of={Search} tone="neutral" />
      <Base.Input
        autoFocus
        aria-label={label}
        placeholder={label}
        className="min-w-0 flex-1 bg-transparent text-sm outline-none max-md:text-[16px]"
      />
    </div>
    <OptionList status={found.status} />
  </Base.Root>
);

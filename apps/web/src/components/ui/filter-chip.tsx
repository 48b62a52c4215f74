import { Plus, X } from "lucide-react";
import type { ComponentProps } from "react";
import { Icon } from "./icon";
import type { PopupTriggerProps } from "./use-popup";

type FilterChipProps = {
  name: string;
  value: string;
  onRemove: () => void;
  /** Makes the words a button that opens the choice again: what a Menu gives its trigger. */
  trigger?: PopupTriggerProps;
};

/** A filter in force. */
export const FilterChip = ({ name, value, onRemove, trigger }: FilterChipProps) => {
  const words = (
    <>
      <span className="text-text-3">{name}</span>
      <span className="font-medium">{value}</span>
    </>
  );
  return (
    <span className="inline-flex h-7 items-center rounded-md border border-line-strong bg-surface text-sm whitespace-nowrap max-md:h-8">
      {trigger ? (
        <button
          {...trigger}
          type="button"
          className="flex h-full items-center gap-1.5 rounded-l-[5px] px-2 hover:bg-hover"
        >
          {words}
        </button>
      ) : (
        <span className="flex items-center gap-1.5 px-2">{words}</span>
      )}
      <button
        type="button"
        aria-label={`Remove filter ${name}`}
        onClick={onRemove}
        className="inline-flex h-full items-center rounded-r-[5px] border-l border-line px-1.25 text-text-3 hover:bg-hover"
      >
        <Icon of={X} size={14} />
      </button>
    </span>
  );
};

type AddChipProps = Omit<ComponentProps<"button">, "className" | "style">;

/** Opens the choice of a filter; give it to a Menu as its trigger. */
export const AddChip = ({ children, ...rest }: AddChipProps) => (
  <button
    {...rest}
    type="button"
    className="inline-flex h-7 items-center gap-1.5 rounded-md border border-dashed border-line-strong bg-surface px-2.25 text-sm font-medium whitespace-nowrap text-text-2 hover:bg-hover max-md:h-8"
  >
    <Icon of={Plus} size={14} tone="neutral" />
    {children}
  </button>
);

import { CopyButton } from "./copy-button";
import { useFieldControl } from "./field";

type CopyFieldProps = {
  value: string;
  /** "Copy link" */
  label: string;
};

/** A value to take along: the whole of it is selected by a press. */
export const CopyField = ({ value, label }: CopyFieldProps) => (
  <span className="flex h-9 items-center gap-2 rounded-md border border-line-strong bg-sunken pr-1 pl-2.5">
    <input
      aria-label={label.replace(/^Copy /, "")}
      {...useFieldControl()}
      readOnly
      value={value}
      onFocus={(event) => event.target.select()}
      className="min-w-0 flex-1 truncate bg-transparent font-mono text-sm outline-none"
    />
    <CopyButton value={value} label={label} />
  </span>
);

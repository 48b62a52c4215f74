import { clsx } from "clsx";
import type { LineChange } from "../../lib/diff-lines";

const words = { same: "", removed: "Removed: ", added: "Added: " };

/** Two texts line by line: what is gone struck through, what is new marked. */
export const LineChanges = ({ changes }: { changes: readonly LineChange[] }) => (
  <ol className="overflow-hidden rounded-lg border border-line font-mono text-xs/5">
    {changes.map(({ kind, line }, index) => (
      <li
        key={index}
        className={clsx(
          "min-h-5 px-3 wrap-anywhere whitespace-pre-wrap",
          kind === "removed" && "bg-sunken text-text-3 line-through",
          kind === "added" && "bg-accent-soft shadow-[inset_2px_0_0_var(--accent)]",
        )}
      >
        <span className="sr-only">{words[kind]}</span>
        {line}
      </li>
    ))}
  </ol>
);

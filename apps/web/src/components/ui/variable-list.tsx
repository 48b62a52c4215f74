import type { Variable } from "./use-variable-completion";

type VariableListProps = {
  variables: readonly Variable[];
  /** Puts one where the cursor is. */
  onInsert: (name: string) => void;
};

/** What can be put into a text, with what it says in the preview. A press inserts it. */
export const VariableList = ({ variables, onInsert }: VariableListProps) => (
  <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line max-md:grid-cols-1">
    {variables.map(({ name, sample }) => (
      <li key={name} className="flex min-w-0 bg-surface">
        <button
          type="button"
          aria-label={`Insert ${name}`}
          onClick={() => onInsert(name)}
          className="grid min-h-11 min-w-0 flex-1 px-2.5 py-1.5 text-left text-xs text-text-3 hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="font-mono text-accent-text">{name}</span>
          <span className="truncate">{sample || "empty"}</span>
        </button>
      </li>
    ))}
  </ul>
);

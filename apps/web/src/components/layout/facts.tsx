import type { ReactNode } from "react";

type FactsProps = { items: readonly { name: string; value: ReactNode }[] };

/** Names and values in two columns; what is not known shows a dash. */
export const Facts = ({ items }: FactsProps) => (
  <dl className="grid grid-cols-[minmax(88px,max-content)_minmax(0,1fr)] gap-x-5 gap-y-2 text-sm">
    {items.map(({ name, value }) => (
      <div key={name} className="col-span-2 grid grid-cols-subgrid">
        <dt className="text-text-3">{name}</dt>
        <dd className="min-w-0 wrap-anywhere">{value ?? "–"}</dd>
      </div>
    ))}
  </dl>
);

import { Fragment, type ReactNode } from "react";

type FactsProps = { items: { name: string; value: ReactNode }[] };

/** Names at the left, values at the right. */
export const Facts = ({ items }: FactsProps) => (
  <dl className="grid grid-cols-[128px_minmax(0,1fr)] gap-x-3 gap-y-2 text-sm">
    {items.map(({ name, value }) => (
      <Fragment key={name}>
        <dt className="text-text-3">{name}</dt>
        <dd className="min-w-0 break-words">{value}</dd>
      </Fragment>
    ))}
  </dl>
);

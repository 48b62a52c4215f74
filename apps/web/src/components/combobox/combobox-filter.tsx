import { type QueryKey, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { lazily } from "../../lib/lazily";
import { AddChip, FilterChip } from "../ui/filter-chip";
import { Popover } from "../ui/popover";
import type { OptionsQuery } from "./options";
import { useOptions } from "./use-options";

const OptionPicker = lazily(() => import("./option-picker"), "OptionPicker");

type Named = { name: string };

type ChosenProps<Raw, Failure, Key extends QueryKey> = {
  name: string;
  chosen: UseQueryOptions<Raw, Failure, Named, Key>;
  onRemove: () => void;
};

const Chosen = <Raw, Failure, Key extends QueryKey>({ name, chosen, onRemove }: ChosenProps<Raw, Failure, Key>) => {
  const { data, error } = useQuery(chosen);
  return <FilterChip name={name} value={data?.name ?? (error ? "Unknown" : "…")} onRemove={onRemove} />;
};

type ChoiceProps<Raw, Failure, Key extends QueryKey> = {
  label: string;
  options: OptionsQuery<Raw, Failure, Key>;
  onPick: (id: string) => void;
};

const Choice = <Raw, Failure, Key extends QueryKey>({ options, ...rest }: ChoiceProps<Raw, Failure, Key>) => (
  <Suspense fallback={<div className="h-40" />}>
    <OptionPicker {...rest} found={useOptions(options, true)} />
  </Suspense>
);

type ComboboxFilterProps<Raw, Failure, Key extends QueryKey, One, OneFailure, OneKey extends QueryKey> = {
  name: string;
  /** Id of the one in force. */
  value: string | undefined;
  options: OptionsQuery<Raw, Failure, Key>;
  /** Finds the name of the one in force: the address has only its id. */
  chosen: (id: string) => UseQueryOptions<One, OneFailure, Named, OneKey>;
  onChange: (id: string | undefined) => void;
};

/** A filter by one of very many, found by typing. */
export const ComboboxFilter = <Raw, Failure, Key extends QueryKey, One, OneFailure, OneKey extends QueryKey>({
  name,
  value,
  options,
  chosen,
  onChange,
}: ComboboxFilterProps<Raw, Failure, Key, One, OneFailure, OneKey>) =>
  value ? (
    <Chosen name={name} chosen={chosen(value)} onRemove={() => onChange(undefined)} />
  ) : (
    <Popover label={name} width="sm" align="start" trigger={(props) => <AddChip {...props}>{name}</AddChip>}>
      {(close) => (
        <Choice
          label={`Search ${name.toLowerCase()}`}
          options={options}
          onPick={(id) => {
            close();
            onChange(id);
          }}
        />
      )}
    </Popover>
  );

import type { QueryKey, UseQueryOptions } from "@tanstack/react-query";

/** One of many to choose from. */
export type Option = {
  id: string;
  name: string;
  /** At the right of the name: "6 people". */
  hint?: string;
};

/** The query for what the server finds; a short list is enough, since people go on typing. */
export type OptionsQuery<Raw, Failure, Key extends QueryKey> = (
  search: string,
) => UseQueryOptions<Raw, Failure, readonly Option[], Key>;

import { keepPreviousData, type QueryKey, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { problemOf } from "../../lib/problem";
import { useDebounced } from "../../lib/use-debounced";
import type { OptionsQuery } from "./options";

const includes = (name: string, text: string): boolean => name.toLowerCase().includes(text.toLowerCase());

/** What the server finds for what is typed, and words for when that is nothing. */
export const useOptions = <Raw, Failure, Key extends QueryKey>(
  options: OptionsQuery<Raw, Failure, Key>,
  isOpen: boolean,
) => {
  const [typed, setTyped] = useState("");
  const search = useDebounced(typed.trim());
  const query = useQuery({ ...options(search), placeholderData: keepPreviousData as never, enabled: isOpen });
  const isWaiting = query.isPlaceholderData || typed.trim() !== search;
  const items = query.data ?? [];
  const nothing = search ? `Nothing matches “${search}”` : "Nothing to choose from";
  return {
    // Enter must not choose what does not match, only because the answer is still on its way.
    items: isWaiting ? items.filter(({ name }) => includes(name, typed.trim())) : items,
    setTyped,
    status: query.error ? problemOf(query.error).message : query.data && !isWaiting ? nothing : "Loading…",
  };
};

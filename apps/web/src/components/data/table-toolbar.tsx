import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { DownloadLink } from "../ui/download-link";
import { SearchInput } from "../ui/search-input";
import type { List } from "./use-list";

export type TableToolbarProps = {
  list: List;
  /** What the search looks at: "Search name or e-mail". Without it there is no search. */
  searchLabel?: string;
  /** ChoiceFilter and ComboboxFilter. */
  filters?: ReactNode;
  /** Where the server sends the list as a file, with the filters in force. */
  csvHref?: string;
};

/** Above every list: search, filters, and at the right what is done with the list itself. */
export const TableToolbar = ({
  list,
  searchLabel,
  filters,
  csvHref,
  children,
}: TableToolbarProps & { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-2 pb-3">
    {searchLabel && (
      <SearchInput
        label={searchLabel}
        value={list.search}
        onChange={(text) => list.set({ search: text || undefined })}
      />
    )}
    {filters}
    {list.filterCount > (list.search ? 1 : 0) && (
      <Button variant="ghost" size="sm" onClick={list.clear}>
        Clear
      </Button>
    )}
    <span className="ml-auto flex items-center gap-1">
      {csvHref && (
        <DownloadLink href={csvHref} variant="ghost" size="sm" icon={Download}>
          CSV
        </DownloadLink>
      )}
      {children}
    </span>
  </div>
);

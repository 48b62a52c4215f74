import type { Approval } from "@gatehouse/shared/approvals/approval";
import { skipToken, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { trpc } from "../../lib/trpc";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { type ApprovalsSearch, approvalsQuery } from "./approvals-query";

/** The queue, the one that is looked at, and those that are selected. */
export const useQueue = (search: ApprovalsSearch) => {
  const navigate = useNavigate({ from: "/admin/approvals" });
  const isNarrow = useIsNarrow();
  const query = useInfiniteQuery(approvalsQuery(search));
  const [selectedIds, setSelectedIds] = useState<ReadonlySet<string>>(new Set());
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const listed = items.find(({ id }) => id === search.id);
  // A notice may lead to one that is far behind, or was decided.
  const isElsewhere = search.id !== undefined && query.data !== undefined && !listed;
  const alone = useQuery(trpc.approvals.get.queryOptions(isElsewhere ? { id: search.id ?? "" } : skipToken));
  const first = isNarrow ? undefined : items[0];
  const current = search.id === undefined ? first : (listed ?? alone.data);
  const selected = items.filter(({ id }) => selectedIds.has(id));

  const open = (approval: Approval | undefined) =>
    void navigate({ search: { ...search, id: approval?.id }, replace: true });
  const move = (step: 1 | -1) => {
    const at = items.findIndex(({ id }) => id === current?.id);
    const next = items[at + step];
    if (next) open(next);
  };
  /** To be called when somebody is decided: shows whoever comes next. */
  const leave = (decided: Approval[]) => {
    const rest = items.filter(({ id }) => !decided.some((approval) => approval.id === id));
    const at = items.findIndex(({ id }) => id === current?.id);
    const next = items.slice(at + 1).find((approval) => rest.includes(approval)) ?? rest.at(-1);
    setSelectedIds(new Set());
    open(isNarrow ? undefined : next);
  };
  const toggle = ({ id }: Approval) => {
    const next = new Set(selectedIds);
    if (!next.delete(id)) next.add(id);
    setSelectedIds(next);
  };
  return {
    isNarrow,
    query,
    items,
    current,
    alone,
    selected,
    move,
    leave,
    toggle,
    clear: () => setSelectedIds(new Set()),
  };
};

export type Queue = ReturnType<typeof useQueue>;

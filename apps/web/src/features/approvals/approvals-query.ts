import type { Approval, ApprovalKind } from "@gatehouse/shared/approvals/approval";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { oneOf, searchParams, text } from "../../lib/search-params";
import { api, trpc } from "../../lib/trpc";

const kinds = ["person", "organization"] as const satisfies ApprovalKind[];

/** `id` is the one that is looked at. */
export const approvalsSearch = searchParams({ kind: oneOf(kinds), id: text });
export type ApprovalsSearch = ReturnType<typeof approvalsSearch>;

/** Who waits longest first, page after page. */
export const approvalsQuery = ({ kind }: ApprovalsSearch) =>
  infiniteQueryOptions({
    queryKey: [...trpc.approvals.list.pathKey(), "pages", kind],
    queryFn: ({ pageParam, signal }) => api.approvals.list.query({ kind, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** "Leila Haddad registered", "Quillon Labs wants to register" */
export const titleOf = ({ kind, name }: Approval): string =>
  kind === "person" ? `${name} registered` : `${name} wants to register`;

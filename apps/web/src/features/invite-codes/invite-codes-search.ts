import type { ListInviteCodesInput } from "@gatehouse/shared/invite-codes/invite-code";
import { inviteCodeStates } from "@gatehouse/shared/invite-codes/invite-code-state";
import { exportHref } from "../../components/data/export-href";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, text } from "../../lib/search-params";

const sorts: ListInviteCodesInput["sort"][] = ["createdAt", "code", "expiresAt", "used"];

export const inviteCodesSearch = listSearch({ sorts, filters: { state: oneOf(inviteCodeStates), teamId: text } });
export type InviteCodesSearch = ReturnType<typeof inviteCodesSearch>;

export const inviteCodesOrder = { sort: "createdAt", direction: "desc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const inviteCodesInput = (search: InviteCodesSearch) => ({
  ...listInput(search, inviteCodesOrder),
  state: search.state,
  teamId: search.teamId,
});

/** The same list as a file. */
export const inviteCodesHref = (search: InviteCodesSearch): string => {
  const { cursor: _, limit: __, ...filters } = inviteCodesInput(search);
  return exportHref("invite-codes", filters);
};

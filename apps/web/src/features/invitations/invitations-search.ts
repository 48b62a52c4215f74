import type { InvitationState, ListInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import { invitationStateLabels } from "@gatehouse/shared/messages";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, text } from "../../lib/search-params";

const invitationStates = Object.keys(invitationStateLabels) as InvitationState[];
const sorts: ListInvitationsInput["sort"][] = ["createdAt", "expiresAt", "email"];

export const invitationsSearch = listSearch({
  sorts,
  filters: { state: oneOf(invitationStates), organizationId: text },
});
export type InvitationsSearch = ReturnType<typeof invitationsSearch>;

export const invitationsOrder = { sort: "createdAt", direction: "desc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const invitationsInput = (search: InvitationsSearch) => ({
  ...listInput(search, invitationsOrder),
  state: search.state,
  organizationId: search.organizationId,
});

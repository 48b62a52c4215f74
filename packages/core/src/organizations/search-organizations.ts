import type { PlaceOption, SearchOptionsInput } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";

const mostOffered = 20;

/** Active organizations to choose from. */
export const searchOrganizations = async (
  { stores, actor }: UserCtx,
  { search }: SearchOptionsInput,
): Promise<PlaceOption[]> => {
  const input = { search, status: "active", sort: "name", direction: "asc", limit: mostOffered } as const;
  const { items } = await stores.organizations.list(actor.workspaceId, input);
  return items.map(({ _id, name, isDefault }) => ({ id: _id, name, ...(isDefault && { hint: "Default" }) }));
};

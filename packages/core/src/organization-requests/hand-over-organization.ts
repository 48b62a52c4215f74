import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { insertDefaultTeam } from "../organizations/new-organization";
import type { OrganizationDoc } from "../organizations/organization-store";
import { placeUser } from "../users/place-user";
import type { UserDoc } from "../users/user-store";
import { organizationApproved } from "./organization-request-events";

/** Gives an active organization its team of all members and its requester as the first admin, and tells them. */
export const handOverOrganization = async (
  tx: Tx<RequestCtx>,
  organization: OrganizationDoc,
  requester: UserDoc,
): Promise<void> => {
  const { _id: organizationId, workspaceId, name } = organization;
  const teamId = await insertDefaultTeam(tx, organization);
  await placeUser(tx, requester, { place: { organizationId, organization, teamIds: [teamId] }, role: "org_admin" });
  const data = { organizationId, organizationName: name, userId: requester._id };
  await emit(tx, organizationApproved, { workspaceId, data });
};

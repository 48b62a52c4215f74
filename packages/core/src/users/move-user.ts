import type { MoveUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { findOwnPlace } from "../organizations/find-own-place";
import { organizationTitle } from "../organizations/organization-title";
import { auditUser } from "./audit-user";
import { emitMembership } from "./emit-membership";
import { getMemberToChange } from "./get-user-to-change";
import { nameSuccessor } from "./name-successor";
import { placeUser } from "./place-user";
import { userMoved } from "./user-events";

export const moveUserIn = async (
  tx: Tx<UserCtx>,
  { id, organizationId, teamIds, role, successorId }: MoveUserInput,
): Promise<void> => {
  const user = await getMemberToChange(tx, { id });
  if (organizationId === user.organizationId) return;
  const place = await findOwnPlace(tx, { role, organizationId, teamIds });
  await nameSuccessor(tx, user, successorId);
  const moved = await placeUser(tx, user, { place, role });
  const toOrganizationName = organizationTitle(place.organization);
  await emitMembership(tx, userMoved, user, { toOrganizationId: organizationId, toOrganizationName });
  await auditUser(tx, { action: "user.move", before: user, after: moved });
};

/** Teams are those of the new organization from the next request on; nobody keeps an org admin's seat by moving. */
export const moveUser = (ctx: UserCtx, input: MoveUserInput): Promise<void> =>
  transaction(ctx, (tx) => moveUserIn(tx, input));

import { audit } from "../audit/audit";
import { emit } from "../events/emit";
import { auditUser } from "../users/audit-user";
import { eraseUser } from "../users/erase-user";
import { fullName } from "../users/full-name";
import { userMoved } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { type Clearing, type OrganizationTarget, placeIn } from "./clearing";
import { organizationTitle } from "./organization-title";

/** Puts them into another organization as members, in one write, and tells each. */
const moveMembers = async (clearing: Clearing, users: UserDoc[], from: OrganizationTarget, to: string) => {
  const { tx, workspaceId, orderedBy } = clearing;
  const { organizationId, teamIds, organization } = await placeIn(clearing, to);
  const place = { organizationId, teamIds, role: "member" } as const;
  const ids = users.map(({ _id }) => _id);
  await tx.stores.members.move({ workspaceId, organizationId: from.id }, ids, place, tx.now());
  for (const user of users) {
    const data = {
      userId: user._id,
      name: fullName(user),
      changedBy: orderedBy,
      // The person alone is told: for the admins of both organizations it is one deed.
      organizationId: null,
      organizationName: from.name,
      toOrganizationId: null,
      toOrganizationName: organizationTitle(organization),
    };
    await emit(tx, userMoved, { workspaceId, data });
    await auditUser(tx, { action: "user.move", before: user, after: { ...user, ...place } });
  }
};

const eraseMembers = async ({ tx, workspaceId }: Clearing, users: UserDoc[], from: OrganizationTarget) => {
  for (const user of users) {
    await eraseUser(tx, user);
    const target = { kind: "user", id: user._id } as const;
    const details = { role: user.role };
    await audit(tx, { workspaceId, action: "user.delete", target, details, concerns: [from.id] });
  }
};

/** What becomes of people of an organization that is gone. */
export const clearMembers = async (clearing: Clearing, users: UserDoc[], from: OrganizationTarget): Promise<void> => {
  if (users.length === 0) return;
  await (from.people ? moveMembers(clearing, users, from, from.people) : eraseMembers(clearing, users, from));
};

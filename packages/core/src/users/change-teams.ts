import { AppError } from "@gatehouse/shared/errors";
import type { ChangeTeamsInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { findOwnPlace } from "../organizations/find-own-place";
import { auditUser } from "./audit-user";
import { emitMembership } from "./emit-membership";
import { getUserToChange } from "./get-user-to-change";
import { placeUser } from "./place-user";
import { userTeamsChanged } from "./user-events";
import type { UserDoc } from "./user-store";

const namesOf = async (tx: Tx<UserCtx>, { workspaceId, organizationId }: UserDoc, ids: string[]): Promise<string[]> =>
  workspaceId && organizationId && ids.length > 0
    ? (await tx.stores.teams.listByIds({ workspaceId, organizationId }, ids)).map(({ name }) => name)
    : [];

/** Puts a person who was just read into exactly these teams, and always the one of all members. */
export const setTeams = async (tx: Tx<UserCtx>, user: UserDoc, teamIds: string[]): Promise<void> => {
  const { role, organizationId } = user;
  if (!organizationId) throw new AppError("team.not-found");
  const place = await findOwnPlace(tx, { role, organizationId, teamIds });
  const added = place.teamIds.filter((id) => !user.teamIds.includes(id));
  const removed = user.teamIds.filter((id) => !place.teamIds.includes(id));
  if (added.length + removed.length === 0) return;
  const changed = await placeUser(tx, user, { place });
  await emitMembership(tx, userTeamsChanged, user, {
    added: await namesOf(tx, user, added),
    removed: await namesOf(tx, user, removed),
  });
  await auditUser(tx, { action: "user.change-teams", before: user, after: changed });
};

export const changeTeams = (ctx: UserCtx, input: ChangeTeamsInput): Promise<void> =>
  transaction(ctx, async (tx) => setTeams(tx, await getUserToChange(tx, input), input.teamIds));

export const addToTeamIn = async (tx: Tx<UserCtx>, { id, teamId }: { id: string; teamId: string }): Promise<void> => {
  const user = await getUserToChange(tx, { id });
  await setTeams(tx, user, [...user.teamIds, teamId]);
};

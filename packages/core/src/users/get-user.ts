import type { UserDetails } from "@gatehouse/shared/users/user-details";
import type { UserCtx } from "../context";
import { getSettings } from "../settings/settings-of";
import { fullName } from "./full-name";
import { getUserInReach } from "./get-user-in-reach";
import { presentUser } from "./present-user";
import { teamsOfUser } from "./teams-of-user";
import type { UserDoc } from "./user-store";

const answersOf = async (ctx: UserCtx, { extra }: UserDoc): Promise<UserDetails["answers"]> => {
  const { registration } = await getSettings(ctx, ctx.actor.workspaceId);
  return registration.extraFields.flatMap(({ key, label, audience }) => {
    const answer = audience === "people" ? extra[key] : undefined;
    return answer === undefined ? [] : [{ label, answer }];
  });
};

export const getUser = async (ctx: UserCtx, { id }: { id: string }): Promise<UserDetails> => {
  const user = await getUserInReach(ctx, id);
  const { invitedBy, statusChangedBy, statusReason, statusChangedAt } = user;
  const [presented, teams, answers, others] = await Promise.all([
    presentUser(ctx, user),
    teamsOfUser(ctx, user),
    answersOf(ctx, user),
    ctx.stores.users.listByIds(
      [ctx.actor.workspaceId, null],
      [invitedBy, statusChangedBy].filter((other) => other !== null),
    ),
  ]);
  const named = (otherId: string | null) => {
    const other = others.find(({ _id }) => _id === otherId);
    return other ? { id: other._id, name: fullName(other) } : null;
  };
  return {
    ...presented,
    teams,
    answers,
    invitedBy: named(invitedBy),
    statusReason,
    statusChangedBy: named(statusChangedBy),
    statusChangedAt,
  };
};

import { type Face, hasFace } from "@gatehouse/shared/access/permissions";
import type { Settings } from "@gatehouse/shared/settings/settings";
import type { FaceState, UserDetails } from "@gatehouse/shared/users/user-details";
import { whyNotIn } from "../auth/sign-in";
import type { UserCtx } from "../context";
import { named } from "../named";
import { getSettings } from "../settings/settings-of";
import { getUserInReach } from "./get-user-in-reach";
import { namesOfUsers } from "./names-of-users";
import { presentUser } from "./present-user";
import { teamsOfUser } from "./teams-of-user";
import type { UserDoc } from "./user-store";

const answersOf = ({ extra }: UserDoc, { registration }: Settings): UserDetails["answers"] =>
  registration.extraFields.flatMap(({ key, label, audience }) => {
    const answer = audience === "people" ? extra[key] : undefined;
    return answer === undefined ? [] : [{ label, answer }];
  });

const faceState = (user: UserDoc, { general }: Settings, face: Face): FaceState => {
  if (!hasFace(user, face)) return "switched_off";
  return (face === "portal" ? general.portalIsOpen : general.chatIsOpen) ? "open" : "closed";
};

export const getUser = async (ctx: UserCtx, { id }: { id: string }): Promise<UserDetails> => {
  const user = await getUserInReach(ctx, id);
  const { invitedBy, statusChangedBy, statusReason, statusChangedAt } = user;
  const [settings, presented, teams, refusal, names] = await Promise.all([
    getSettings(ctx, ctx.actor.workspaceId),
    presentUser(ctx, user),
    teamsOfUser(ctx, user),
    whyNotIn(ctx, user),
    namesOfUsers(ctx, [invitedBy, statusChangedBy]),
  ]);
  return {
    ...presented,
    teams,
    answers: answersOf(user, settings),
    effective: {
      whyNotIn: refusal,
      portal: faceState(user, settings, "portal"),
      chat: faceState(user, settings, "chat"),
    },
    invitedBy: named(invitedBy, names),
    statusReason,
    statusChangedBy: named(statusChangedBy, names),
    statusChangedAt,
  };
};

import type { UserDeparture } from "@gatehouse/shared/users/user-changes";
import { LogOut, MailPlus, Users } from "lucide-react";
import type { Effect } from "../../components/deed/effect-list";
import { formatCount } from "../../lib/format";

export const sessionsEnd = ({ sessions }: UserDeparture): Effect[] =>
  sessions > 0
    ? [
        {
          icon: LogOut,
          title: `${formatCount(sessions, { one: "session", many: "sessions" })} ${sessions === 1 ? "ends" : "end"}`,
          detail: "At the next click, on every device.",
        },
      ]
    : [];

export const teamsEnd = ({ teams }: UserDeparture): Effect[] =>
  teams.length > 0
    ? [
        {
          icon: Users,
          title: `${formatCount(teams.length, { one: "team", many: "teams" })} and what they open`,
          detail: teams.map(({ name }) => name).join(", "),
        },
      ]
    : [];

export const invitationsEnd = ({ openInvitations }: UserDeparture): Effect[] =>
  openInvitations > 0
    ? [
        {
          icon: MailPlus,
          title: `${formatCount(openInvitations, { one: "open invitation", many: "open invitations" })} they sent ${openInvitations === 1 ? "stops" : "stop"} working`,
          detail: "Until somebody who may invite these people sends a new link.",
        },
      ]
    : [];

import { defineEvent } from "../events/event";
import { inviteCodePath } from "./invite-code-path";

export const inviteCodeUsedUp = defineEvent({
  name: "invite_code.used_up",
  category: "membership",
  isMandatory: false,
  channels: ["in_app", "email"],
  recipients: async ({ data }) => [data.creatorId],
  inApp: ({ data }) => ({
    title: `${data.code} is used up`,
    body: `${data.quota} of ${data.quota} used; nobody can register with it any more`,
    reason: "You made this code",
    action: { path: inviteCodePath(data.inviteCodeId), label: "Open code" },
  }),
  mailPath: ({ data }) => inviteCodePath(data.inviteCodeId),
});

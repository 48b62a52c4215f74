import { z } from "zod";
import { defineEvent } from "../events/event";
import { inviteCodeUsedUpMail } from "./invite-code-mails";
import { inviteCodePath } from "./invite-code-path";

export const inviteCodeUsedUp = defineEvent({
  name: "invite_code.used_up",
  title: "Invite code used up",
  category: "membership",
  isMandatory: false,
  data: z.object({
    inviteCodeId: z.string(),
    creatorId: z.string(),
    code: z.string(),
    quota: z.number().int(),
    /** Null for the default organization. */
    organizationName: z.string().nullable(),
  }),
  sample: {
    inviteCodeId: "ivc_sample",
    creatorId: "usr_sample",
    code: "SPRING-HARBOR",
    quota: 50,
    organizationName: "Harbor Logistics",
  },
  recipients: { creator: ({ data }) => [data.creatorId] },
  inApp: {
    text: ({ data }) => ({
      title: `${data.code} is used up`,
      body: `${data.quota} of ${data.quota} used; nobody can register with it any more`,
      action: { path: inviteCodePath(data.inviteCodeId), label: "Open code" },
    }),
    many: (count) => `${count} of your invite codes are used up`,
  },
  mail: {
    words: inviteCodeUsedUpMail,
    path: ({ data }) => inviteCodePath(data.inviteCodeId),
    variables: ({ data }, workspace) => ({
      code: data.code,
      quota: data.quota,
      place: data.organizationName ?? workspace,
    }),
  },
});

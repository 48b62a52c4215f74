import { z } from "zod";
import { admins } from "../events/audiences";
import { defineEvent } from "../events/event";
import { templateFailedMail } from "./template-mails";

const templatePath = (type: string): string => `/admin/settings/templates/${type}`;

/** Gatehouse's own words went out in place of the workspace's. */
export const templateFailed = defineEvent({
  name: "template.failed",
  title: "Template failed",
  category: "system",
  isMandatory: false,
  data: z.object({ type: z.string(), title: z.string(), problem: z.string() }),
  sample: { type: "user.role_changed", title: "Role changed", problem: "A link can't lead to ftp://meridian.example" },
  recipients: { admins },
  inApp: {
    text: ({ data }) => ({
      title: `The words of the mail “${data.title}” can't be used`,
      body: `Gatehouse's own went out: ${data.problem}`,
      action: { path: templatePath(data.type), label: "Open template" },
    }),
  },
  mail: {
    words: templateFailedMail,
    path: ({ data }) => templatePath(data.type),
    variables: ({ data }) => ({ mail: data.title, problem: data.problem }),
  },
});

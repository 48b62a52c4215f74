import { settingLabels, settingsAreaLabels } from "@gatehouse/shared/settings/setting-labels";
import { z } from "zod";
import { superAdmins } from "../events/audiences";
import { defineEvent } from "../events/event";
import { settingsChangedMail } from "./settings-mails";

const inWords = (fields: string[]): string => fields.map((field) => settingLabels[field] ?? field).join(", ");

/** The people who answer for the installation learn of every change. */
export const settingsChanged = defineEvent({
  name: "security.settings_changed",
  title: "Settings changed",
  category: "security",
  isMandatory: true,
  data: z.object({
    name: z.string(),
    area: z.enum(["general", "registration", "security", "notifications", "admins"]),
    /** Names of the settings that changed; their values stand in the audit log. */
    fields: z.array(z.string()),
  }),
  sample: { name: "Ines Okafor", area: "registration", fields: ["peopleMayRegister", "autoApproveDomains"] },
  recipients: { super_admins: superAdmins },
  reason: "You are a super admin, whom security messages always reach",
  inApp: {
    text: ({ data }) => ({
      title: `The ${settingsAreaLabels[data.area].toLowerCase()} settings were changed`,
      body: `${inWords(data.fields)}, changed by ${data.name}`,
      action: { path: `/admin/settings/${data.area}`, label: "Open settings" },
    }),
    namesDoer: true,
  },
  mail: {
    words: settingsChangedMail,
    path: ({ data }) => `/admin/settings/${data.area}`,
    variables: ({ data }) => ({
      person: data.name,
      area: settingsAreaLabels[data.area],
      changed: inWords(data.fields),
    }),
    alwaysShipped: { when: () => true, sentence: "Super admins always get this mail in Gatehouse’s words." },
  },
});

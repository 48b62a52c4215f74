import { z } from "zod";
import { hexColor } from "../branding/accent";
import { shippedPreferences } from "../notifications/preference";
import { preferencesSchema } from "../notifications/preference-input";
import { plainText } from "../text";
import { emailDomain } from "../users/email";
import { extraFieldsSchema } from "./extra-fields";

const domains = z
  .array(emailDomain)
  .max(100, "At most 100 domains")
  .transform((list) => [...new Set(list)]);
const legalLink = z.union([
  z.literal(""),
  z.url({ protocol: /^https?$/, error: "Enter a link like https://company.com/terms" }).max(500),
]);
const between = (min: number, max: number, unit: string) =>
  z
    .number(`Enter a number of ${unit}`)
    .int("Whole numbers only")
    .min(min, `At least ${min} ${unit}`)
    .max(max, `At most ${max} ${unit}`);

/** One entry per area, each with its form. */
export const settingsAreas = {
  general: z.object({
    workspaceName: plainText(100),
    /** Of accents in the app and of the buttons in mails; empty: brass. */
    brandColor: z.union([z.literal(""), hexColor]),
    portalIsOpen: z.boolean(),
    chatIsOpen: z.boolean(),
  }),
  registration: z.object({
    peopleMayRegister: z.boolean(),
    /** Empty: every domain may register. */
    allowedDomains: domains,
    /** Nobody is shown to an admin before the address is proved; without SMTP nobody can prove one, and it is not asked. */
    verifyEmailFirst: z.boolean(),
    approval: z.enum(["automatic", "by_admin"]),
    /** Approved at once when their address is proved. */
    autoApproveDomains: domains,
    newcomersGetPortal: z.boolean(),
    newcomersGetChat: z.boolean(),
    peopleMayRegisterOrganizations: z.boolean(),
    autoApproveOrganizations: z.boolean(),
    extraFields: extraFieldsSchema,
    termsUrl: legalLink,
    privacyUrl: legalLink,
  }),
  security: z.object({
    /** 15 characters instead of 12 for people without a second factor. */
    longPasswords: z.boolean(),
    /** The last five passwords can't be chosen again. */
    passwordHistory: z.boolean(),
    /** Who is not verified can't sign in. */
    verifiedEmailToSignIn: z.boolean(),
    sessionDays: between(1, 90, "days"),
    idleHours: between(1, 720, "hours"),
    invitationDays: between(1, 30, "days"),
  }),
  /** What counts for whoever chose nothing else. */
  notifications: preferencesSchema,
  /** Only super admins change these. */
  admins: z.object({ adminsManageAdmins: z.boolean() }),
};

export type SettingsArea = keyof typeof settingsAreas;
export type Settings = { [Area in SettingsArea]: z.infer<(typeof settingsAreas)[Area]> };

export const defaultSettings: Settings = {
  general: { workspaceName: "Default", brandColor: "", portalIsOpen: true, chatIsOpen: true },
  registration: {
    peopleMayRegister: false,
    allowedDomains: [],
    verifyEmailFirst: true,
    approval: "by_admin",
    autoApproveDomains: [],
    newcomersGetPortal: true,
    newcomersGetChat: true,
    peopleMayRegisterOrganizations: false,
    autoApproveOrganizations: false,
    extraFields: [],
    termsUrl: "",
    privacyUrl: "",
  },
  security: {
    longPasswords: false,
    passwordHistory: false,
    verifiedEmailToSignIn: false,
    sessionDays: 7,
    idleHours: 24,
    invitationDays: 7,
  },
  notifications: shippedPreferences,
  admins: { adminsManageAdmins: false },
};

/** The version that was read comes back with the change, so that of two people who edit at once one is told. */
const changeOf = <Area extends SettingsArea>(area: Area) =>
  z.object({ area: z.literal(area), version: z.number().int().min(0), values: settingsAreas[area].partial() });

export const updateSettingsInput = z.discriminatedUnion("area", [
  changeOf("general"),
  changeOf("registration"),
  changeOf("security"),
  changeOf("notifications"),
  changeOf("admins"),
]);
export type UpdateSettingsInput = z.infer<typeof updateSettingsInput>;

export type VersionedSettings = { version: number; settings: Settings };

/** What anybody may know before signing in. */
export type PublicSettings = Pick<
  Settings["registration"],
  "peopleMayRegister" | "termsUrl" | "privacyUrl" | "allowedDomains"
> & {
  workspaceName: string;
  /** Those that people are asked. */
  extraFields: Settings["registration"]["extraFields"];
  minPasswordLength: number;
  /** False without SMTP: nobody is told by mail. */
  emailEnabled: boolean;
  /** Whoever registers gets a link that proves the address. */
  provesEmail: boolean;
};

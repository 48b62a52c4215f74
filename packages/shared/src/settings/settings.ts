import { z } from "zod";
import { plainText } from "../text";
import { emailDomain } from "../users/email";
import { extraFieldsSchema } from "./extra-fields";

const domains = z.array(emailDomain).max(100, "At most 100 domains").default([]);
const legalLink = z
  .union([
    z.literal(""),
    z.url({ protocol: /^https?$/, error: "Enter a link like https://company.com/terms" }).max(500),
  ])
  .default("");

/** One entry per area, each with its form; everything has a default, so that a new workspace needs none. */
export const settingsAreas = {
  general: z.object({
    workspaceName: plainText(100).default("Default"),
    portalIsOpen: z.boolean().default(true),
    chatIsOpen: z.boolean().default(true),
  }),
  registration: z.object({
    peopleMayRegister: z.boolean().default(false),
    /** Empty: every domain may register. */
    allowedDomains: domains,
    /** Nobody is shown to an admin before the address is proved; without SMTP nobody can prove one, and it is not asked. */
    verifyEmailFirst: z.boolean().default(true),
    approval: z.enum(["automatic", "by_admin"]).default("by_admin"),
    /** Approved at once when their address is proved. */
    autoApproveDomains: domains,
    newcomersGetPortal: z.boolean().default(true),
    newcomersGetChat: z.boolean().default(true),
    peopleMayRegisterOrganizations: z.boolean().default(false),
    autoApproveOrganizations: z.boolean().default(false),
    extraFields: extraFieldsSchema.default([]),
    termsUrl: legalLink,
    privacyUrl: legalLink,
  }),
  security: z.object({
    /** 15 characters instead of 12 for people without a second factor. */
    longPasswords: z.boolean().default(false),
    /** The last five passwords can't be chosen again. */
    passwordHistory: z.boolean().default(false),
    /** Who is not verified can't sign in. */
    verifiedEmailToSignIn: z.boolean().default(false),
    sessionDays: z.number().int().min(1, "At least 1 day").max(90, "At most 90 days").default(7),
    idleHours: z.number().int().min(1, "At least 1 hour").max(720, "At most 720 hours").default(24),
    invitationDays: z.number().int().min(1, "At least 1 day").max(30, "At most 30 days").default(7),
  }),
  /** Only super admins change these. */
  admins: z.object({ adminsManageAdmins: z.boolean().default(false) }),
};

export type SettingsArea = keyof typeof settingsAreas;

export const settingsSchema = z.object({
  general: settingsAreas.general.prefault({}),
  registration: settingsAreas.registration.prefault({}),
  security: settingsAreas.security.prefault({}),
  admins: settingsAreas.admins.prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What anybody may know before signing in. */
export type PublicSettings = Pick<
  Settings["registration"],
  "peopleMayRegister" | "termsUrl" | "privacyUrl" | "allowedDomains"
> & { workspaceName: string; extraFields: Settings["registration"]["extraFields"]; minPasswordLength: number };

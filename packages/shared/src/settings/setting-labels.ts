import type { SettingsArea } from "./settings";

export const settingsAreaLabels: Record<SettingsArea, string> = {
  general: "General",
  registration: "Registration and approvals",
  security: "Sign-in and security",
  notifications: "Notifications",
  admins: "Admins",
};

/** The names of single settings, as forms, notices and the audit log write them. */
export const settingLabels: Record<string, string> = {
  workspaceName: "Name of the workspace",
  brandColor: "Color",
  logo: "Logo",
  portalIsOpen: "The portal is open",
  chatIsOpen: "The chat is open",
  peopleMayRegister: "People may register",
  allowedDomains: "Only these domains may register",
  verifyEmailFirst: "Verify the e-mail first",
  approval: "Approval",
  autoApproveDomains: "Approve these domains at once",
  newcomersGetPortal: "Newcomers get the portal",
  newcomersGetChat: "Newcomers get the chat",
  peopleMayRegisterOrganizations: "People may register organizations",
  autoApproveOrganizations: "Approve organizations at once",
  extraFields: "Extra fields",
  termsUrl: "Terms of use",
  privacyUrl: "Privacy notice",
  longPasswords: "Long passwords",
  passwordHistory: "No old passwords again",
  verifiedEmailToSignIn: "Only verified addresses sign in",
  sessionDays: "Length of a session",
  idleHours: "Time until an unused session ends",
  invitationDays: "Days an invitation is valid",
  categories: "What reaches people",
  digestAt: "Time of the daily digest",
  hasQuietHours: "Quiet hours",
  quietFrom: "Quiet from",
  quietTo: "Quiet until",
  timeZone: "Time zone",
  adminsManageAdmins: "Admins manage admins",
};

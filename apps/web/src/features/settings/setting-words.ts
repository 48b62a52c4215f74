import type { Settings, SettingsArea } from "@gatehouse/shared/settings/settings";
import { formatCount } from "../../lib/format";
import { formatList } from "../../lib/format-list";
import { categoryChanges } from "./category-changes";
import { extraFieldChanges } from "./extra-field-changes";

type Words<Value> = {
  /** What it says, as in "was off". */
  value: (value: Value) => string;
  /** What saving brings, one clause for each change. */
  change: (value: Value, before: Value) => string | string[];
};

const onOff = (isOn: boolean): string => (isOn ? "on" : "off");
const openClosed = (isOpen: boolean): string => (isOpen ? "open" : "closed");
const count = (noun: string) => (value: number) =>
  Number.isNaN(value) ? `no number of ${noun}s` : formatCount(value, { one: noun, many: `${noun}s` });
const days = count("day");
const hours = count("hour");
const domains = count("domain");
const linkWords = (what: string): Words<string> => ({
  value: (url) => url || "empty",
  change: (url) => (url ? `the ${what} is linked` : `the ${what} is not linked`),
});
const approvals: Record<Settings["registration"]["approval"], string> = {
  automatic: "automatic",
  by_admin: "by an admin",
};

/** Every setting in words: there is none without. */
export const settingWords: { [Area in SettingsArea]: { [Name in keyof Settings[Area]]: Words<Settings[Area][Name]> } } =
  {
    general: {
      workspaceName: { value: (name) => name, change: (name) => `the workspace is called ${name}` },
      brandColor: {
        value: (color) => color || "brass",
        change: (color) => `buttons and links are ${color || "brass"}`,
      },
      portalIsOpen: { value: openClosed, change: (isOpen) => `the portal is ${openClosed(isOpen)}` },
      chatIsOpen: { value: openClosed, change: (isOpen) => `the chat is ${openClosed(isOpen)}` },
    },
    registration: {
      peopleMayRegister: { value: onOff, change: (may) => (may ? "people may register" : "registration is closed") },
      allowedDomains: {
        value: (list) => (list.length === 0 ? "every domain" : domains(list.length)),
        change: (list) => (list.length === 0 ? "every domain may register" : `only ${formatList(list)} may register`),
      },
      verifyEmailFirst: {
        value: onOff,
        change: (isFirst) => `addresses are ${isFirst ? "verified first" : "not verified first"}`,
      },
      approval: {
        value: (way) => approvals[way],
        change: (way) => (way === "automatic" ? "newcomers are approved at once" : "an admin approves newcomers"),
      },
      autoApproveDomains: {
        value: (list) => (list.length === 0 ? "none" : domains(list.length)),
        change: (list) =>
          list.length === 0
            ? "no domain is approved at once"
            : `${formatList(list)} ${list.length === 1 ? "is" : "are"} approved at once`,
      },
      newcomersGetPortal: { value: onOff, change: (get) => `newcomers ${get ? "get" : "do not get"} the portal` },
      newcomersGetChat: { value: onOff, change: (get) => `newcomers ${get ? "get" : "do not get"} the chat` },
      peopleMayRegisterOrganizations: {
        value: onOff,
        change: (may) => `people may ${may ? "" : "not "}register organizations`,
      },
      autoApproveOrganizations: {
        value: onOff,
        change: (isAtOnce) => (isAtOnce ? "organizations are approved at once" : "an admin approves organizations"),
      },
      extraFields: { value: (fields) => `${fields.length}`, change: extraFieldChanges },
      termsUrl: linkWords("page with the terms"),
      privacyUrl: linkWords("privacy notice"),
    },
    security: {
      longPasswords: { value: onOff, change: (isOn) => `passwords have ${isOn ? 15 : 12} characters or more` },
      passwordHistory: { value: onOff, change: (isOn) => `old passwords are ${isOn ? "refused" : "allowed"}` },
      verifiedEmailToSignIn: {
        value: onOff,
        change: (isOn) => `people ${isOn ? "need" : "do not need"} a verified address to sign in`,
      },
      sessionDays: { value: days, change: (value) => `a session lasts ${days(value)}` },
      idleHours: { value: hours, change: (value) => `an unused session ends after ${hours(value)}` },
      invitationDays: { value: days, change: (value) => `an invitation is valid for ${days(value)}` },
    },
    notifications: {
      categories: { value: () => "different", change: categoryChanges },
      digestAt: { value: (time) => time, change: (time) => `the daily digest goes out at ${time}` },
      hasQuietHours: { value: onOff, change: (isOn) => `quiet hours are ${onOff(isOn)}` },
      quietFrom: { value: (time) => time, change: (time) => `quiet hours begin at ${time}` },
      quietTo: { value: (time) => time, change: (time) => `quiet hours end at ${time}` },
      timeZone: { value: (zone) => zone, change: (zone) => `times are those of ${zone}` },
    },
    admins: { adminsManageAdmins: { value: onOff, change: (may) => `admins may ${may ? "" : "not "}manage admins` } },
  };

import type { Holder, Role } from "./access/permissions";
import type { InvitationState } from "./invitations/invitation";
import type { InviteCodeState } from "./invite-codes/invite-code-state";
import type { Channel, DeliveryState, NotificationCategory } from "./notifications/notification";
import type { EmailPace } from "./notifications/preference";
import type { OrganizationStatus } from "./organizations/organization";
import type { UserStatus } from "./users/user";
import type { WebhookStatus } from "./webhooks/webhook";

export const roleLabels: Record<Role, string> = {
  super_admin: "Super admin",
  admin: "Admin",
  org_admin: "Org admin",
  member: "Member",
};

/** A role as people read it in lists: what a member uses says more than that they are one. */
export const roleTitle = ({ role, portalAccess, chatAccess }: Holder): string => {
  if (role !== "member" || !(portalAccess || chatAccess)) return roleLabels[role];
  return portalAccess ? "Developer" : "End user";
};

/** What a role is for, in a line. */
export const roleHints: Record<Role, string> = {
  super_admin: "Runs the installation: every workspace, sign-in and all admins",
  admin: "Runs the workspace: people, access and settings",
  org_admin: "Manages the people and apps of their organization",
  member: "Uses what their organization has access to",
};

export const userStatusLabels: Record<UserStatus, string> = {
  invited: "Invited",
  pending: "Pending",
  active: "Active",
  suspended: "Suspended",
  rejected: "Rejected",
};

export const organizationStatusLabels: Record<OrganizationStatus, string> = {
  pending: "Pending",
  active: "Active",
  rejected: "Rejected",
  suspended: "Suspended",
};

export const inviteCodeStateLabels: Record<InviteCodeState, string> = {
  active: "Active",
  inactive: "Inactive",
  not_usable: "Not usable",
  expired: "Expired",
  used_up: "Used up",
};

export const invitationStateLabels: Record<InvitationState, string> = {
  open: "Open",
  accepted: "Accepted",
  expired: "Expired",
  revoked: "Revoked",
};

export const channelLabels: Record<Channel, string> = {
  in_app: "In the app",
  email: "E-mail",
  webhook: "Webhook",
};

export const deliveryStateLabels: Record<DeliveryState, string> = {
  queued: "Queued",
  sent: "Sent",
  skipped: "Skipped",
  bounced: "Bounced",
  dead: "Dead",
};

export const webhookStatusLabels: Record<WebhookStatus, string> = {
  active: "On",
  paused: "Off",
  disabled: "Given up",
};

export const categoryLabels: Record<NotificationCategory, string> = {
  account: "Account",
  membership: "Membership",
  organization: "Organization",
  access: "Access",
  credential: "Credentials",
  budget: "Budgets",
  catalog: "Catalog",
  system: "System",
  security: "Security",
};

/** What a category holds, in a line. */
export const categoryHints: Record<NotificationCategory, string> = {
  account: "Approval, suspension, password reset",
  membership: "Role and team changes, accepted invitations",
  organization: "New organizations and their approval",
  access: "Requests, answers, comments, ending access",
  credential: "Made, rotated, revoked, soon to expire",
  budget: "Thresholds, raises, resets, missing prices",
  catalog: "New, changed and retired products",
  system: "Mail, providers, jobs, storage",
  security: "New devices, failed sign-ins, changed settings",
};

export const emailPaceLabels: Record<EmailPace, string> = {
  instant: "Instantly",
  hourly: "Hourly digest",
  daily: "Daily digest",
  off: "Off",
};

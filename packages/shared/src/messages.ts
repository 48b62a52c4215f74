import type { Holder, Role } from "./access/permissions";
import type { ErrorCode } from "./errors";
import type { InvitationState } from "./invitations/invitation";
import type { InviteCodeState } from "./invite-codes/invite-code-state";
import type { NotificationCategory } from "./notifications/notification";
import type { OrganizationStatus } from "./organizations/organization";
import type { UserStatus } from "./users/user";

export const errorMessages: Record<ErrorCode, string> = {
  "account.deletion-needs-successor":
    "You are the only one who can run this. Name a successor before you delete your account.",
  "auth.account-not-active": "This account waits for an admin to approve it. A mail tells you when.",
  "auth.account-rejected": "This registration was not approved. Ask an admin of the workspace.",
  "auth.account-suspended": "This account is suspended. Ask an admin of your workspace to lift it.",
  "auth.email-not-verified": "Prove your e-mail address first: open the link we sent, or ask for a new one.",
  "auth.face-closed": "An admin has closed this part of Gatehouse for now.",
  "auth.forbidden": "Your role does not include this. An admin can help.",
  "auth.invalid-credentials": "E-mail or password is wrong.",
  "auth.must-change-password": "Choose a new password to go on.",
  "auth.organization-suspended": "Your organization is suspended. Ask an admin of the workspace to resume it.",
  "auth.required": "Sign in to continue.",
  "invitation.accepted": "This invitation was used. Sign in with the account it made.",
  "invitation.already-asked": "A new link was asked for already. The person who invited you has been told.",
  "invitation.expired": "This invitation has expired. Ask for a new link.",
  "invitation.not-found": "This invitation does not exist. Check that the whole link was copied.",
  "invitation.paused": "The organization you are invited to is suspended. The link works again when it is resumed.",
  "invitation.replaced": "A newer link was sent. Use the one in the latest mail.",
  "invitation.revoked": "This invitation was withdrawn. Ask the person who invited you.",
  "invitation.still-valid": "This invitation still works. Open its link and choose a password.",
  "invite-code.changed-meanwhile": "Somebody else changed this code a moment ago. Look again.",
  "invite-code.domain": "This code is for other e-mail addresses. Use the one of your company.",
  "invite-code.expired": "This code has expired. Ask whoever gave it to you for a new one.",
  "invite-code.inactive": "This code is switched off. Ask whoever gave it to you.",
  "invite-code.not-found": "This code does not exist. Check the letters and digits.",
  "invite-code.not-usable": "The team this code leads to is gone. Ask whoever gave it to you for a new one.",
  "invite-code.taken": "Another code has these letters.",
  "invite-code.used-up": "This code is used up. Ask whoever gave it to you for a new one.",
  "input.invalid": "Some fields need another look.",
  "input.malformed": "The request could not be read.",
  "input.too-large": "The request is too large.",
  internal: "Something went wrong on our side. Try again; if it stays, quote the request number.",
  "link.expired": "This link has expired. Ask for a new one.",
  "link.not-found": "This link does not exist. Check that the whole link was copied.",
  "link.replaced": "A newer link was sent. Use the one in the latest mail.",
  "link.used": "This link was used already.",
  "not-found": "There is nothing at this address, or it is not open to you.",
  "organization.already-requested": "You have asked for an organization already. Withdraw that request first.",
  "organization.changed-meanwhile": "Somebody else changed this organization a moment ago. Look again.",
  "organization.is-default": "The default organization can be renamed, but not deleted or suspended.",
  "organization.name-taken": "Another organization has this name.",
  "organization.not-empty": "There is something in this organization that was not there a moment ago. Look again.",
  "organization.not-found": "This organization does not exist.",
  "organization.registration-closed": "Organizations can't be registered here. An admin can create one.",
  "organization.requester-not-active":
    "The person who asked is not active any more. Lift their suspension or reject the request.",
  "organization.wrong-status": "Somebody else decided this a moment ago.",
  "registration.closed": "Accounts are made by invitation here. Ask an admin, or use an invite code.",
  "registration.domain-not-allowed":
    "Only addresses of certain companies can register here. Ask an admin for an invitation.",
  "request.foreign-origin": "The request came from another site and was refused.",
  "request.too-many": "Too many attempts. Wait a moment and try again.",
  "request.unknown-procedure": "This call does not exist.",
  "role.not-manageable": "You can't give, change or take a role above your own.",
  "sample-data.exists": "The sample data is there already.",
  "settings.changed-meanwhile": "Somebody else changed these settings. Load them again.",
  "setup.closed": "Gatehouse is set up already.",
  "setup.not-done": "Gatehouse is not set up yet. Open it in the browser, or use gatehouse init.",
  "setup.wrong-token": "This is not the set-up token from the start-up log.",
  "team.has-everybody": "All members of the organization are in this team.",
  "team.is-default": "The team of all members can be renamed, but not deleted.",
  "team.name-taken": "Another team of the organization has this name.",
  "team.not-found": "This team does not exist in the organization.",
  "user.changed-meanwhile": "Somebody else changed this person a moment ago. Look again.",
  "user.email-taken": "This address has an account or an open invitation already.",
  "user.in-default-organization":
    "This person belongs to no other organization. Suspend or delete the account instead.",
  "user.is-invited": "This person has not accepted the invitation yet. Withdraw it and invite them anew.",
  "user.is-self": "You can't do this to your own account. Another admin can.",
  "user.last-org-admin": "This is the organization's last admin. Make somebody else its admin first.",
  "user.last-super-admin": "This is the last super admin. Make somebody else super admin first.",
  "user.needs-confirmation": "This changes who runs Gatehouse. Confirm that you mean it.",
  "user.not-found": "This person does not exist.",
  "user.not-verified": "This person has not proved the e-mail address yet.",
  "user.wrong-password": "The current password is wrong.",
  "user.wrong-status": "This can't be done any more: somebody else changed the account's status.",
};

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

export const categoryLabels: Record<NotificationCategory, string> = {
  account: "Account",
  membership: "Membership",
  organization: "Organization",
  access: "Access",
  credential: "Credential",
  budget: "Budget",
  catalog: "Catalog",
  system: "System",
  security: "Security",
};

import type { Role } from "./access/permissions";
import type { ErrorCode } from "./errors";
import type { InvitationState } from "./invitations/invitation";
import type { NotificationCategory } from "./notifications/notification";
import type { UserStatus } from "./users/user";

export const errorMessages: Record<ErrorCode, string> = {
  "auth.account-not-active": "This account is not active yet. An admin has to approve it first.",
  "auth.account-suspended": "This account is suspended. Ask an admin of your workspace to lift it.",
  "auth.forbidden": "Your role does not include this. An admin can help.",
  "auth.invalid-credentials": "E-mail or password is wrong.",
  "auth.required": "Sign in to continue.",
  "invitation.accepted": "This invitation was used. Sign in with the account it made.",
  "invitation.already-asked": "A new link was asked for already. The person who invited you has been told.",
  "invitation.expired": "This invitation has expired. Ask for a new link.",
  "invitation.not-found": "This invitation does not exist. Check that the whole link was copied.",
  "invitation.replaced": "A newer link was sent. Use the one in the latest mail.",
  "invitation.revoked": "This invitation was withdrawn. Ask the person who invited you.",
  "invitation.still-valid": "This invitation still works. Open its link and choose a password.",
  "invitation.role-not-allowed": "You can't give a role above your own.",
  "input.invalid": "Some fields need another look.",
  "input.malformed": "The request could not be read.",
  "input.too-large": "The request is too large.",
  internal: "Something went wrong on our side. Try again; if it stays, quote the request number.",
  "not-found": "There is nothing at this address, or it is not open to you.",
  "organization.not-found": "This organization does not exist.",
  "request.foreign-origin": "The request came from another site and was refused.",
  "request.too-many": "Too many attempts. Wait a moment and try again.",
  "request.unknown-procedure": "This call does not exist.",
  "setup.closed": "Gatehouse is set up already.",
  "setup.wrong-token": "This is not the set-up token from the start-up log.",
  "team.not-found": "This team does not exist in the organization.",
  "user.email-taken": "This address has an account or an open invitation already.",
  "user.wrong-password": "The current password is wrong.",
};

export const roleLabels: Record<Role, string> = {
  super_admin: "Super admin",
  admin: "Admin",
  org_admin: "Org admin",
  member: "Member",
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

import type { EventName } from "@gatehouse/shared/notifications/event-data";
import { UserApprovedEmail } from "./approvals/user-approved-email";
import { UserRejectedEmail } from "./approvals/user-rejected-email";
import { ManyFailuresEmail } from "./auth/many-failures-email";
import { NewDeviceEmail } from "./auth/new-device-email";
import { PasswordChangedEmail } from "./auth/password-changed-email";
import { PasswordResetRequestedEmail } from "./auth/password-reset-requested-email";
import { InvitationAcceptedEmail } from "./invitations/invitation-accepted-email";
import { InvitationExpiredEmail } from "./invitations/invitation-expired-email";
import { UserInvitedEmail } from "./invitations/user-invited-email";
import { CodeUsedUpEmail } from "./invite-codes/code-used-up-email";
import type { Mail } from "./mail";
import { OrganizationApprovedEmail } from "./organizations/organization-approved-email";
import { OrganizationRejectedEmail } from "./organizations/organization-rejected-email";
import { OrganizationRequestedEmail } from "./organizations/organization-requested-email";
import { OrganizationSuspendedEmail } from "./organizations/organization-suspended-email";
import { EmailChangeRequestedEmail } from "./profile/email-change-requested-email";
import { EmailChangedEmail } from "./profile/email-changed-email";
import { EmailWantedEmail } from "./profile/email-wanted-email";
import { AlreadyRegisteredEmail } from "./registration/already-registered-email";
import { EmailVerificationEmail } from "./registration/email-verification-email";
import { UserRegisteredEmail } from "./registration/user-registered-email";
import { SettingsChangedEmail } from "./settings/settings-changed-email";
import { UserActivatedEmail } from "./users/user-activated-email";
import { UserMovedEmail } from "./users/user-moved-email";
import { UserRemovedEmail } from "./users/user-removed-email";
import { UserRoleChangedEmail } from "./users/user-role-changed-email";
import { UserSuspendedEmail } from "./users/user-suspended-email";
import { UserTeamsChangedEmail } from "./users/user-teams-changed-email";
import { UserWelcomeEmail } from "./users/user-welcome-email";

/** The mail of every event type; one without a mail does not compile. */
export const mails: { [Name in EventName]: Mail<Name> } = {
  "invitation.accepted": InvitationAcceptedEmail,
  "invitation.expired": InvitationExpiredEmail,
  "invite_code.used_up": CodeUsedUpEmail,
  "organization.approved": OrganizationApprovedEmail,
  "organization.rejected": OrganizationRejectedEmail,
  "organization.requested": OrganizationRequestedEmail,
  "organization.suspended": OrganizationSuspendedEmail,
  "security.email_changed": EmailChangedEmail,
  "security.many_failures": ManyFailuresEmail,
  "security.new_device": NewDeviceEmail,
  "security.password_changed": PasswordChangedEmail,
  "security.settings_changed": SettingsChangedEmail,
  "user.activated": UserActivatedEmail,
  "user.already_registered": AlreadyRegisteredEmail,
  "user.approved": UserApprovedEmail,
  "user.email_change_requested": EmailChangeRequestedEmail,
  "user.email_verification": EmailVerificationEmail,
  "user.email_wanted": EmailWantedEmail,
  "user.invited": UserInvitedEmail,
  "user.moved": UserMovedEmail,
  "user.password_reset_requested": PasswordResetRequestedEmail,
  "user.registered": UserRegisteredEmail,
  "user.rejected": UserRejectedEmail,
  "user.removed": UserRemovedEmail,
  "user.role_changed": UserRoleChangedEmail,
  "user.suspended": UserSuspendedEmail,
  "user.teams_changed": UserTeamsChangedEmail,
  "user.welcome": UserWelcomeEmail,
};

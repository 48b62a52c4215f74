import type { EventName } from "@gatehouse/shared/notifications/event-data";
import { NewDeviceEmail } from "./auth/new-device-email";
import { InvitationAcceptedEmail } from "./invitations/invitation-accepted-email";
import { InvitationExpiredEmail } from "./invitations/invitation-expired-email";
import { UserInvitedEmail } from "./invitations/user-invited-email";
import type { Mail } from "./mail";
import { SettingsChangedEmail } from "./settings/settings-changed-email";
import { UserWelcomeEmail } from "./users/user-welcome-email";

/** The mail of every event type; one without a mail does not compile. */
export const mails: { [Name in EventName]: Mail<Name> } = {
  "invitation.accepted": InvitationAcceptedEmail,
  "invitation.expired": InvitationExpiredEmail,
  "security.new_device": NewDeviceEmail,
  "security.settings_changed": SettingsChangedEmail,
  "user.invited": UserInvitedEmail,
  "user.welcome": UserWelcomeEmail,
};

import type { z } from "zod";
import { approvalEventData } from "../approvals/approval-events";
import { authEventData } from "../auth/auth-events";
import { invitationEventData } from "../invitations/invitation-events";
import { inviteCodeEventData } from "../invite-codes/invite-code-events";
import { organizationRequestEventData } from "../organization-requests/organization-request-events";
import { organizationEventData } from "../organizations/organization-events";
import { profileEventData } from "../profile/profile-events";
import { registrationEventData } from "../registration/registration-events";
import { settingsEventData } from "../settings/settings-events";
import { userEventData } from "../users/user-events";

/** Every event type with the schema of its data. */
export const eventData = {
  ...approvalEventData,
  ...authEventData,
  ...invitationEventData,
  ...inviteCodeEventData,
  ...organizationRequestEventData,
  ...organizationEventData,
  ...profileEventData,
  ...registrationEventData,
  ...settingsEventData,
  ...userEventData,
};

export type EventName = keyof typeof eventData;
export type EventData<Name extends EventName> = z.infer<(typeof eventData)[Name]>;

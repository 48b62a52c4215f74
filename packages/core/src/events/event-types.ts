import * as alarmEvents from "../alarms/alarm-events";
import * as approvalEvents from "../approvals/approval-events";
import * as authEvents from "../auth/auth-events";
import * as invitationEvents from "../invitations/invitation-events";
import * as inviteCodeEvents from "../invite-codes/invite-code-events";
import * as organizationRequestEvents from "../organization-requests/organization-request-events";
import * as organizationEvents from "../organizations/organization-events";
import * as profileEvents from "../profile/profile-events";
import * as registrationEvents from "../registration/registration-events";
import * as settingsEvents from "../settings/settings-events";
import * as templateEvents from "../templates/template-events";
import * as userEvents from "../users/user-events";
import * as webhookEvents from "../webhooks/webhook-events";
import type { EventType } from "./event";

/** Every event type; each export of a feature's events file is one. */
export const eventTypes = [
  alarmEvents,
  approvalEvents,
  authEvents,
  invitationEvents,
  inviteCodeEvents,
  organizationRequestEvents,
  organizationEvents,
  profileEvents,
  registrationEvents,
  settingsEvents,
  templateEvents,
  userEvents,
  webhookEvents,
].flatMap((feature) => Object.values(feature) as unknown as EventType[]);

const byName = new Map(eventTypes.map((type) => [type.name, type]));

/** The declaration of an event type; throws for a name this version does not know. */
export const eventType = (name: string): EventType => {
  const type = byName.get(name);
  if (!type) throw new Error(`Event type ${name} is not known to this version`);
  return type;
};

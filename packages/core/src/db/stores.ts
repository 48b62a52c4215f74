import type { ClientSession, Db } from "mongodb";
import { createAlarmStore } from "../alarms/alarm-store";
import { createAuditStore } from "../audit/audit-store";
import { createDeviceStore } from "../auth/device-store";
import { createLinkStore } from "../auth/link-store";
import { createSessionStore } from "../auth/session-store";
import { createLogoStore } from "../branding/logo-store";
import { createOutboxStore } from "../events/outbox-store";
import { createInvitationStore } from "../invitations/invitation-store";
import { createInviteCodeStore } from "../invite-codes/invite-code-store";
import { createRedemptionStore } from "../invite-codes/redemption-store";
import { createDeliveryLogStore } from "../notifications/delivery-log-store";
import { createDeliveryStore } from "../notifications/delivery-store";
import { createDigestStore } from "../notifications/digest-store";
import { createNotificationStore } from "../notifications/notification-store";
import { createPreferenceStore } from "../notifications/preference-store";
import { createUnreadCountStore } from "../notifications/unread-count-store";
import { createDeletionStore } from "../organizations/deletion-store";
import { createMemberStore } from "../organizations/member-store";
import { createOrganizationStore } from "../organizations/organization-store";
import { createTeamStore } from "../organizations/team-store";
import { createSampleDataStore } from "../sample-data/sample-data-store";
import { createInstallationStore } from "../setup/installation-store";
import { createSentCountStore } from "../templates/sent-count-store";
import { createTemplateStore } from "../templates/template-store";
import { createUserStore } from "../users/user-store";
import { createWebhookStore } from "../webhooks/webhook-store";
import { createWorkspaceStore } from "../workspaces/workspace-store";

/** All stores over one database; given a session, everything they do belongs to its transaction. */
export const createStores = (db: Db, session?: ClientSession) => ({
  alarms: createAlarmStore(db, session),
  audit: createAuditStore(db, session),
  deletions: createDeletionStore(db, session),
  deliveries: createDeliveryStore(db, session),
  deliveryLog: createDeliveryLogStore(db, session),
  devices: createDeviceStore(db, session),
  digests: createDigestStore(db, session),
  installation: createInstallationStore(db, session),
  invitations: createInvitationStore(db, session),
  inviteCodes: createInviteCodeStore(db, session),
  links: createLinkStore(db, session),
  logos: createLogoStore(db, session),
  members: createMemberStore(db, session),
  notifications: createNotificationStore(db, session),
  organizations: createOrganizationStore(db, session),
  outbox: createOutboxStore(db, session),
  preferences: createPreferenceStore(db, session),
  redemptions: createRedemptionStore(db, session),
  sampleData: createSampleDataStore(db, session),
  sentCounts: createSentCountStore(db, session),
  sessions: createSessionStore(db, session),
  teams: createTeamStore(db, session),
  templates: createTemplateStore(db, session),
  unreadCounts: createUnreadCountStore(db, session),
  users: createUserStore(db, session),
  webhooks: createWebhookStore(db, session),
  workspaces: createWorkspaceStore(db, session),
});

export type Stores = ReturnType<typeof createStores>;

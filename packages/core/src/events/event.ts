import type { EventData, EventName } from "@gatehouse/shared/notifications/event-data";
import type { Channel, NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { Deps } from "../context";
import type { Stores } from "../db/stores";

/** An event as its type's functions see it. */
export type Occurrence<Name extends EventName> = {
  id: string;
  workspaceId: string | null;
  actorId: string | null;
  data: EventData<Name>;
  occurredAt: Date;
};

/** How one recipient is told in the app. */
export type InAppText = { title: string; body: string; reason: string; action: { path: string; label: string } | null };

/** One type of fact: who is told, through which channels, in which words. */
export type EventType<Name extends EventName = EventName> = {
  name: Name;
  category: NotificationCategory;
  /** Can't be switched off by preferences. */
  isMandatory: boolean;
  channels: readonly Channel[];
  /** Ids of the users told. */
  recipients: (event: Occurrence<Name>, stores: Stores) => Promise<string[]>;
  /** For types with the in-app channel. */
  inApp?: (event: Occurrence<Name>) => InAppText;
  /** Where the mail goes when not to the account's present address. */
  mailTo?: (event: Occurrence<Name>) => string;
  /** Path of the mail's button; may carry a token derived from the installation's secret. */
  mailPath?: (event: Occurrence<Name>, config: Deps["config"]) => string;
  /** Asked again right before a mail goes out; false: it is skipped as no longer wanted. */
  isStillWanted?: (event: Occurrence<Name>, stores: Stores) => Promise<boolean>;
};

/** Declares an event type. Its data schema lives in `@gatehouse/shared/notifications/event-data`. */
export const defineEvent = <Name extends EventName>(type: EventType<Name>): EventType<Name> => type;

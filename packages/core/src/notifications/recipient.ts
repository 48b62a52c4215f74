import type { Preferences } from "@gatehouse/shared/notifications/preference";
import type { ListedUser } from "../users/user-store";

/** Somebody who is told of an event, the sentence that says why, and what they prefer. */
export type Recipient = { user: ListedUser; reason: string; preferences: Preferences };

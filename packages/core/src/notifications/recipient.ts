import type { Preferences } from "@gatehouse/shared/notifications/preference";
import type { UserDoc } from "../users/user-store";

/** Somebody who is told of an event, the sentence that says why, and what they prefer. */
export type Recipient = { user: Pick<UserDoc, "_id" | "status">; reason: string; preferences: Preferences };

import type { UserDoc } from "../users/user-store";

/** Somebody who is told of an event, and the sentence that says why. */
export type Recipient = { user: UserDoc; reason: string };

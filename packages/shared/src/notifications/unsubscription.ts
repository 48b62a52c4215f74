import type { OptionalCategory } from "./preference";

/** What an unsubscribe link is about, for whoever holds it. */
export type Unsubscription = {
  categories: OptionalCategory[];
  /** "i…@meridian.example": enough to know whose mails these are. */
  email: string;
  workspaceName: string;
  /** No mail about any of them goes out any more. */
  isOff: boolean;
};

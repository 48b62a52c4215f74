import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Preferences } from "@gatehouse/shared/notifications/preference";
import type { Config } from "../context";
import type { EventType } from "../events/event";
import type { TypedEvent } from "../events/read-event";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { composeMail } from "./compose-mail";
import { preferenceLinks } from "./preference-links";

type Telling = {
  told: TypedEvent & { mail: NonNullable<EventType["mail"]> };
  user: UserDoc;
  preferences: Preferences;
  because: string;
  words: MailWords;
  workspace: WorkspaceDoc | null;
};

/** The mail that tells somebody of an event, and whom it goes to. */
export const composeTelling = (
  config: Config,
  { told: { type, event, mail }, user, preferences, because: reason, words, workspace }: Telling,
) => {
  const recipient = { name: fullName(user), email: mail.to?.(event) ?? user.email };
  const choices = {
    timeZone: preferences.timeZone,
    ...preferenceLinks(config, user._id, type.isMandatory ? [] : [type.category]),
  };
  return {
    recipient,
    mail: composeMail(config, { told: { event, mail }, words, recipient, reason, workspace, choices }),
  };
};

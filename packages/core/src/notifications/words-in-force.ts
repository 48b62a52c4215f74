import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { EventType, Occurrence } from "../events/event";
import type { TemplateDoc } from "../templates/template-store";

/** The words a mail goes out with, and which version of the workspace's they are; null: Gatehouse's own. */
export const wordsInForce = (
  mail: NonNullable<EventType["mail"]>,
  event: Occurrence,
  template: TemplateDoc | null,
): { words: MailWords; version: number | null } => {
  const live = mail.alwaysShipped?.when(event) ? null : template?.live;
  return live ?? { words: mail.words, version: null };
};

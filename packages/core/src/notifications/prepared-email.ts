import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { ComposedMail } from "./compose-mail";

/** A mail that is ready to be rendered. */
export type ReadyEmail = {
  skipped?: undefined;
  recipient: { name: string; email: string };
  mail: ComposedMail;
  /** What the workspace has changed about the mail, if it has. */
  template: { workspaceId: string; type: string } | null;
  /** Of the words: the workspace's, null for Gatehouse's own. */
  version: number | null;
  /** Gatehouse's own words, for the case that those of the workspace can't be rendered. */
  shipped: MailWords;
};

/** A mail, or why it does not go out any more. */
export type PreparedEmail =
  | ReadyEmail
  | ({ skipped: string } & { [Field in Exclude<keyof ReadyEmail, "skipped">]?: undefined });

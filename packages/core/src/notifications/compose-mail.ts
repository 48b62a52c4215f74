import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { brandOf } from "../branding/brand-of";
import type { Config } from "../context";
import type { EventType } from "../events/event";
import type { TypedEvent } from "../events/read-event";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { workspaceTitle } from "../workspaces/workspace-title";

type Mail = {
  told: Pick<TypedEvent, "event"> & { mail: NonNullable<EventType["mail"]> };
  words: MailWords;
  recipient: { name: string; email: string };
  /** Why they get it. */
  reason: string;
  workspace: WorkspaceDoc | null;
  /** The recipient's zone, and the links by which they have a say. */
  choices?: { timeZone: string; preferencesLink?: string; unsubscribeLink?: string };
};

/** All that a mail is rendered from. */
export const composeMail = (config: Config, { told, words, recipient, reason, workspace, choices }: Mail) => {
  const { event, mail } = told;
  const workspaceName = workspaceTitle(workspace);
  return {
    words,
    variables: {
      ...mail.variables?.(event, workspaceName),
      workspace: workspaceName,
      recipient: recipient.name,
      email: recipient.email,
      link: config.publicUrl + mail.path(event, config),
    },
    frame: {
      workspaceName,
      brand: brandOf(config, workspace),
      email: recipient.email,
      reason,
      address: config.publicUrl,
      timeZone: "UTC",
      ...choices,
    },
  };
};

export type ComposedMail = ReturnType<typeof composeMail>;

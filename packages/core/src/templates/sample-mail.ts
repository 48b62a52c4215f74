import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Config } from "../context";
import { audiences } from "../events/audiences";
import type { EventType } from "../events/event";
import { type ComposedMail, composeMail } from "../notifications/compose-mail";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { audiencesOf } from "./type-settings";

type Sample = {
  type: EventType;
  mail: NonNullable<EventType["mail"]>;
  words: MailWords;
  recipient: { name: string; email: string };
  workspace: WorkspaceDoc | null;
  now: Date;
};

/** A mail about something that never happened, for looking at it. Its link opens nothing. */
export const sampleMail = (config: Config, { type, mail, words, recipient, workspace, now }: Sample): ComposedMail => {
  const [audience] = audiencesOf(type);
  const reason = type.reason ?? (audience ? audiences[audience].reason : "It is a test");
  const event = {
    id: "evt_sample",
    workspaceId: workspace?._id ?? null,
    actorId: null,
    data: type.sample,
    occurredAt: now,
  };
  return composeMail(config, { told: { event, mail }, words, recipient, reason, workspace });
};

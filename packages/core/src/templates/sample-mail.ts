import { AppError } from "@gatehouse/shared/errors";
import { type MailWords, variablesIn } from "@gatehouse/shared/notifications/mail-words";
import { templateProblems } from "@gatehouse/shared/templates/template-problems";
import type { Config } from "../context";
import { audiences } from "../events/audiences";
import type { EventType } from "../events/event";
import { type ComposedMail, composeMail } from "../notifications/compose-mail";
import type { WorkspaceDoc } from "../workspaces/workspace-store";
import { audiencesOf } from "./type-settings";

export type MailedType = EventType & { mail: NonNullable<EventType["mail"]> };

type Sample = {
  type: MailedType;
  words: MailWords;
  recipient: { name: string; email: string };
  workspace: WorkspaceDoc | null;
  now: Date;
};

/** A mail about something that never happened, for looking at it. Its link opens nothing. */
export const sampleMail = (config: Config, { type, words, recipient, workspace, now }: Sample): ComposedMail => {
  const [audience] = audiencesOf(type);
  const reason = type.reason ?? (audience ? audiences[audience].reason : "It is a test");
  const event = {
    id: "evt_sample",
    workspaceId: workspace?._id ?? null,
    actorId: null,
    data: type.sample,
    occurredAt: now,
  };
  return composeMail(config, { told: { event, mail: type.mail }, words, recipient, reason, workspace });
};

export const needsLink = ({ mail }: MailedType): boolean => variablesIn(mail.words.body).includes("link");

/** Throws `input.invalid` at the words that can't be used. */
export const refuseProblems = (type: MailedType, { words, variables }: ComposedMail): void => {
  const problems = templateProblems(words, { variables: Object.keys(variables), needsLink: needsLink(type) });
  const fields = Object.entries(problems).map(([field, problem]) => [`words.${field}`, problem]);
  if (fields.length > 0) throw new AppError("input.invalid", { fields: Object.fromEntries(fields) });
};

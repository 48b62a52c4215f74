import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { z } from "zod";
import type { Config } from "../context";
import type { Stores } from "../db/stores";
import type { Audience } from "./audiences";

/** An event as its type's functions see it. */
export type Occurrence<Data extends object = object> = {
  id: string;
  workspaceId: string | null;
  actorId: string | null;
  data: Data;
  occurredAt: Date;
};

/** What one notification says; the path leads to what can be done about it. */
export type InAppText = { title: string; body: string; action: { path: string; label: string } | null };

export type MailValue = string | number | Date;

type TypeMail<Data extends object> = {
  words: MailWords;
  /** Where the button leads; may carry a token derived from the installation's secret. */
  path: (event: Occurrence<Data>, config: Config) => string;
  /** Besides the common ones. Every key is a variable that admins may use; one that is empty empties its paragraph. */
  variables?: (event: Occurrence<Data>, workspace: string) => Record<string, MailValue>;
  /** Where the mail goes when not to the account's present address. */
  to?: (event: Occurrence<Data>) => string;
  /**
   * Goes out in Gatehouse's words then, whatever the workspace wrote: nobody writes what leads people above them to
   * where they sign in. The sentence says so where the words are written.
   */
  alwaysShipped?: { when: (event: Occurrence<Data>) => boolean; sentence: string };
};

/** One type of fact: who is told of it, through which channels, in which words. */
export type EventType<Data extends object = object> = {
  name: string;
  /** What admins read in lists of types. */
  title: string;
  category: NotificationCategory;
  /** Can't be switched off by preferences. */
  isMandatory: boolean;
  data: z.ZodType<Data>;
  /** For previews and tests. */
  sample: Data;
  /**
   * Who is told: ids of users by audience. Whoever is in two is told as one of the first. With `among` it is only asked
   * which of these are told, and others need not be looked for.
   */
  recipients: Partial<
    Record<
      Audience,
      (
        event: Occurrence<Data>,
        stores: Stores,
        among?: readonly string[],
      ) => readonly string[] | Promise<readonly string[]>
    >
  >;
  /** Why they are told, where the audience's own sentence does not fit. */
  reason?: string;
  inApp?: {
    text: (event: Occurrence<Data>) => InAppText;
    /** For types of which many may come at once: the title of that many together. */
    many?: (count: number) => string;
    /** The body names who did it: it is emptied once they are deleted. Titles name nobody but whom it is about. */
    namesDoer?: true;
  };
  mail?: TypeMail<Data>;
  /** Asked again right before a mail goes out; false: it is skipped as no longer wanted. */
  isStillWanted?: (event: Occurrence<Data>, stores: Stores) => Promise<boolean>;
};

/** Declares an event type; exported from a feature's `…-events.ts`, it is known everywhere. */
export const defineEvent = <Schema extends z.ZodType<object>>(
  type: EventType<z.output<Schema>> & { data: Schema },
): EventType<z.output<Schema>> => type;

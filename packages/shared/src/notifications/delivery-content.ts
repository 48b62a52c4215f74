/**
 * In which words a mail is shown: a version of the workspace's, null being Gatehouse's own; those of a test, a digest, or
 * those in force now, where it did not go out or nobody noted which ones it went out with.
 */
export type WordsShown = { version: number | null } | "present" | "test" | "digest";

/** What a message said; links in it open nothing. */
export type DeliveryContent =
  | {
      kind: "email";
      recipient: { name: string; email: string };
      words: WordsShown;
      subject: string;
      html: string;
      text: string;
    }
  | { kind: "in_app"; title: string; body: string; because: string; action: { path: string; label: string } | null }
  | { kind: "webhook"; url: string; headers: Record<string, string>; body: string }
  /** It can't be shown any more. */
  | { kind: "none"; reason: string };

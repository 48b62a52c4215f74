import { createChannel } from "./channel";

export type Notice = {
  /** One toast per id: a second one takes the place of the first. */
  id?: string;
  /** What happened, in one line: "Elena Marchetti invited". */
  title: string;
  detail?: string;
  tone?: "success" | "danger" | "warning" | "neutral";
  /** "Undo" where it is not final. */
  action?: { label: string; onPress: () => void };
};

export const notices = createChannel<Notice>();

/** A toast at the bottom right. Gone after 6 seconds, but for errors, which stay until they are closed. */
export const notify = (notice: Notice): void => notices.send(notice);

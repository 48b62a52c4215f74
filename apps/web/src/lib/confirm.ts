import type { ReactNode } from "react";
import { createChannel } from "./channel";

export type Question = {
  /** The action as a question: "Suspend Rafael Moreau?" */
  title: string;
  /** The effect, in a sentence. */
  body: ReactNode;
  /** The verb of the title: "Suspend". */
  confirm: string;
  cancel?: string;
  tone?: "danger" | "primary";
  /** For what can't be undone: these words have to be typed. */
  typed?: string;
};

export type AskedQuestion = Question & { answer: (isConfirmed: boolean) => void };

export const questions = createChannel<AskedQuestion>();

let asking = 0;

/** Other layers hold still meanwhile: the key that answers a question must not close what lies below it. */
export const isAsking = (): boolean => asking > 0;

/** Asks before an action; resolves with whether to go on. */
export const confirm = (question: Question): Promise<boolean> => {
  asking += 1;
  return new Promise<boolean>((answer) => questions.send({ ...question, answer })).finally(() =>
    setTimeout(() => {
      asking -= 1;
    }),
  );
};

import type { RequestCtx } from "@gatehouse/core/context";

export type Command = {
  /** The call and, below it, what it does. */
  usage: string;
  /** Reads the arguments, throwing a TypeError for wrong ones, and returns the work; its answer is printed. */
  read: (args: string[]) => (ctx: RequestCtx) => Promise<string>;
};

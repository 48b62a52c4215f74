import { queryClient } from "./query-client";

/** Over: the session has ended. Stale: it is too old for what changes security. */
export type SignInNeed = "over" | "stale";

type Ask = (need: SignInNeed, answer: (isSignedIn: boolean) => void) => void;

let ask: Ask | null = null;
let pending: Promise<boolean> | null = null;

/** For the frame of signed-in pages: how to get an expired session back. */
export const askToSignInWith = (next: Ask) => {
  ask = next;
  return () => {
    ask = null;
  };
};

const forgetOtherPages = () => queryClient.removeQueries({ type: "inactive", fetchStatus: "idle" });

/** What is open may not be theirs any more. */
const lookAgain = (isSignedIn: boolean): boolean => {
  forgetOtherPages();
  if (isSignedIn) void queryClient.invalidateQueries();
  return isSignedIn;
};

/** Answers whether the person signed in again; several calls that fail at once ask once. */
const askOnce = (need: SignInNeed): Promise<boolean> => {
  const askNow = ask;
  if (!askNow) return Promise.resolve(false);
  pending ??= new Promise<boolean>((answer) => askNow(need, answer)).finally(() => {
    pending = null;
  });
  return pending;
};

/** The session is over, perhaps for good: nothing that other pages showed is kept. */
export const signInAgain = async (): Promise<boolean> => {
  forgetOtherPages();
  return lookAgain(await askOnce("over"));
};

/** The same person is there, as far as anybody knows: what is open stays. */
export const signInFresh = (): Promise<boolean> => askOnce("stale");

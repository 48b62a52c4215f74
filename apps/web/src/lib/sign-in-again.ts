import { queryClient } from "./query-client";

type Ask = (answer: (isSignedIn: boolean) => void) => void;

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

/**
 * The session is over, perhaps for good: nothing that other pages showed is kept. Answers whether the person signed in
 * again; several calls that fail at once ask once.
 */
export const signInAgain = (): Promise<boolean> => {
  const askNow = ask;
  if (!askNow) return Promise.resolve(false);
  if (pending) return pending;
  forgetOtherPages();
  pending = new Promise<boolean>((answer) => askNow(answer)).then(lookAgain).finally(() => {
    pending = null;
  });
  return pending;
};

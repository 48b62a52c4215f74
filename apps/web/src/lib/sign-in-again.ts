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

/** The session is over. Answers whether the person signed in again; several calls that fail at once ask once. */
export const signInAgain = (): Promise<boolean> => {
  const askNow = ask;
  if (!askNow) return Promise.resolve(false);
  pending ??= new Promise<boolean>((answer) => askNow(answer)).finally(() => {
    pending = null;
  });
  return pending;
};

import { Suspense, useEffect, useState } from "react";
import { lazily } from "../../lib/lazily";
import { askToSignInWith } from "../../lib/sign-in-again";

const SignInAgain = lazily(() => import("./sign-in-again-dialog"), "SignInAgainDialog");

/** Waits below every signed-in page for the session to end, and asks the person back without leaving the page. */
export const useExpiredSession = () => {
  const [answer, setAnswer] = useState<((isSignedIn: boolean) => void) | null>(null);
  useEffect(() => askToSignInWith((next) => setAnswer(() => next)), []);
  return {
    isOver: answer !== null,
    dialog: answer && (
      <Suspense>
        <SignInAgain
          onSignedIn={() => {
            setAnswer(null);
            answer(true);
          }}
        />
      </Suspense>
    ),
  };
};

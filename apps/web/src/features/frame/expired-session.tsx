import { Suspense, useEffect, useState } from "react";
import { lazily } from "../../lib/lazily";
import { askToSignInWith, type SignInNeed } from "../../lib/sign-in-again";

const SignInAgain = lazily(() => import("./sign-in-again-dialog"), "SignInAgainDialog");

type Asked = { need: SignInNeed; answer: (isSignedIn: boolean) => void };

/** Waits below every signed-in page for the session to end or to be too old, and asks the person without leaving it. */
export const useExpiredSession = () => {
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => askToSignInWith((need, answer) => setAsked({ need, answer })), []);
  return {
    isOver: asked?.need === "over",
    dialog: asked && (
      <Suspense>
        <SignInAgain
          need={asked.need}
          onAnswer={(isSignedIn) => {
            setAsked(null);
            asked.answer(isSignedIn);
          }}
        />
      </Suspense>
    ),
  };
};

import { expect, it } from "vitest";
import { askToSignInWith, signInAgain } from "./sign-in-again";

it("asks once for all calls that wait, and lets them go on together", async () => {
  const asked: ((isSignedIn: boolean) => void)[] = [];
  const stop = askToSignInWith((answer) => asked.push(answer));
  const waiting = [signInAgain(), signInAgain(), signInAgain()];
  expect(asked).toHaveLength(1);
  asked[0]?.(true);
  expect(await Promise.all(waiting)).toEqual([true, true, true]);
  const later = signInAgain();
  expect(asked).toHaveLength(2);
  asked[1]?.(false);
  expect(await later).toBe(false);
  stop();
});

it("refuses where nobody is signed in anyway", async () => {
  expect(await signInAgain()).toBe(false);
});

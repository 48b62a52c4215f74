import { expect, it } from "vitest";
import { askToSignInWith, signInAgain, signInFresh } from "./sign-in-again";

it("asks once for all calls that wait, and lets them go on together", async () => {
  const asked: ((isSignedIn: boolean) => void)[] = [];
  const stop = askToSignInWith((_need, answer) => asked.push(answer));
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

it("says why it asks, and keeps what is open where the session is only too old", async () => {
  const asked: { need: string; answer: (isSignedIn: boolean) => void }[] = [];
  const stop = askToSignInWith((need, answer) => asked.push({ need, answer }));
  const waiting = signInFresh();
  expect(asked.map(({ need }) => need)).toEqual(["stale"]);
  asked[0]?.answer(true);
  expect(await waiting).toBe(true);
  stop();
});

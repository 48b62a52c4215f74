import { z } from "zod";
import { maxPasswordLength } from "./password-limits";

/** Words that open most lists of leaked passwords; a password that is one of them with decoration is refused. */
const commonBases = new Set(
  `abc abcdef access admin administrator anthony asdfghjkl babygirl barcelona baseball basketball
   batman beautiful blessed britney butterfly carolina changeme charlie chelsea chickenwing chocolate
   christian christopher computer correcthorsebatterystaple counterstrike default dragon elizabeth everything facebook fantasy
   finalfantasy flower football freedom friendship fuckyou gatehouse goldfish google grandmother guest
   harrypotter hello hellokitty helloworld ihateyou iloveyou iloveyouforever internet jennifer jessica jesuschrist
   jordan justinbieber killer leavemealone letmein linkedin liverpool liverpoolfc login lordoftherings lovelovelove
   lovely loveme manchester manchesterunited master michael michaeljackson mickeymouse microsoft mississippi monkey
   motherfucker mustang mustangs mylove mypassword needforspeed newyork ninja northcarolina oneloveone pass
   passphrase passw password passwort playstation pleaseletmein pokemon princess professional qazwsx qazwsxedc
   qwerty qwertyuiop qwertyuiopasdfghjkl samsung secret secure shadow soccer spongebob starwars strawberry
   summer sunshine superman supersecret superstar superuser teddybear temp test testing thisisapassword
   trustno undertaker user volleyball watermelon welcome westlife whatever whateverman winter wonderful
   yourpassword zaqwsx zxcvbnm`.split(/\s+/),
);

const leet: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}]/gu, "");
const unleet = (text: string): string => text.toLowerCase().replace(/[013457@$!]/g, (c) => leet[c] ?? c);

const isCommon = (password: string): boolean =>
  [lettersOf(password), lettersOf(unleet(password)), lettersOf(unleet(password.replace(/[\d\W]+$/, "")))].some(
    (letters) => commonBases.has(letters.replace(/^(.+?)\1+$/u, "$1")),
  );

const keyboard = new Map(
  ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"].flatMap((keys, row) =>
    [...keys].map((key, column) => [key, { row, column }] as const),
  ),
);

const areNeighbours = (a: string, b: string): boolean => {
  const [left, right] = [keyboard.get(a), keyboard.get(b)];
  const isNearInAlphabet = Math.abs((a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)) <= 1;
  const isNearOnKeyboard =
    left && right && Math.abs(left.row - right.row) <= 1 && Math.abs(left.column - right.column) <= 1;
  return isNearInAlphabet || isNearOnKeyboard === true;
};

/** "aaaaaaaaaaaa", "123456789012", "abcabcabcabc", "1qaz2wsx3edc": one step after the other, however long. */
const isPattern = (password: string): boolean => {
  const chars = [...password.toLowerCase()];
  const regular = chars.slice(1).filter((char, i) => areNeighbours(chars[i] ?? "", char)).length;
  return new Set(chars).size < 5 || regular >= (chars.length - 1) * 0.7 || /^(.{1,6})\1+$/u.test(password);
};

export type PasswordOwner = { email?: string; firstName?: string; lastName?: string };

const withoutAccents = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "");

/** A name as it may stand in a password: whole, and each part of a double one. */
const spellingsOf = (name = ""): string[] => {
  const plain = withoutAccents(name).toLowerCase();
  return [lettersOf(plain), ...plain.split(/[^\p{L}]+/u)];
};

const containsOwner = (password: string, owner: PasswordOwner): boolean => {
  const letters = lettersOf(withoutAccents(password));
  const rest = [owner.email?.split("@")[0], owner.firstName, owner.lastName]
    .flatMap(spellingsOf)
    .filter((part) => part.length >= 3)
    .sort((one, other) => other.length - one.length)
    .reduce((text, part) => text.replaceAll(part, ""), letters);
  return password.toLowerCase() === owner.email?.toLowerCase() || (letters !== rest && rest.length < 6);
};

/**
 * Why a password is refused, in words for its owner, or null when it may be used: what form, meter and server say.
 * `minLength` is the workspace's.
 */
export const passwordProblem = (password: string, owner: PasswordOwner, minLength: number): string | null => {
  const length = [...password].length;
  if (length < minLength) return `Use at least ${minLength} characters`;
  if (length > maxPasswordLength) return `Use at most ${maxPasswordLength} characters`;
  if (isCommon(password) || isPattern(password)) return "This password is among the first that attackers try";
  if (containsOwner(password, owner)) return "Don't build the password from your name or e-mail";
  return null;
};

export type PasswordStrength = { score: 0 | 1 | 2 | 3 | 4; label: "" | "Too weak" | "Good" | "Strong" | "Very strong" };

/** For the meter under a password field: 0 is empty, 1 is refused, 2 to 4 may be used. */
export const passwordStrength = (password: string, owner: PasswordOwner, minLength: number): PasswordStrength => {
  if (password === "") return { score: 0, label: "" };
  if (passwordProblem(password, owner, minLength)) return { score: 1, label: "Too weak" };
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const points = [...password].length + (kinds - 1) * 2;
  if (points >= 20) return { score: 4, label: "Very strong" };
  return points >= 16 ? { score: 3, label: "Strong" } : { score: 2, label: "Good" };
};

/** A new password as it crosses the wire: the action that takes it compares it with its owner and the policy. */
export const newPassword = z.string().max(1_000);

/** Refinement for the form in which a password is chosen: says at the field what the server would say. */
export const refuseWeakPassword =
  <T extends PasswordOwner & { password: string }>(minLength: number, owner: PasswordOwner = {}) =>
  (value: T, context: z.core.$RefinementCtx<T>): void => {
    const problem = passwordProblem(value.password, { ...owner, ...value }, minLength);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  };

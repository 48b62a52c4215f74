import { z } from "zod";

export const minPasswordLength = 12;
export const maxPasswordLength = 128;

/** Words that open most lists of leaked passwords; a password that is one of them with decoration is refused. */
const commonBases = [
  "abc",
  "abcdef",
  "access",
  "admin",
  "administrator",
  "asdfghjkl",
  "baseball",
  "batman",
  "changeme",
  "charlie",
  "computer",
  "correcthorsebatterystaple",
  "default",
  "dragon",
  "facebook",
  "flower",
  "football",
  "freedom",
  "gatehouse",
  "google",
  "guest",
  "hello",
  "helloworld",
  "iloveyou",
  "iloveyouforever",
  "internet",
  "jesuschrist",
  "jordan",
  "killer",
  "letmein",
  "linkedin",
  "login",
  "loveme",
  "lovely",
  "master",
  "michael",
  "microsoft",
  "monkey",
  "mustang",
  "mypassword",
  "ninja",
  "pass",
  "passphrase",
  "passw",
  "password",
  "passwort",
  "pokemon",
  "princess",
  "qazwsx",
  "qazwsxedc",
  "qwerty",
  "qwertyuiop",
  "qwertyuiopasdfghjkl",
  "samsung",
  "secret",
  "secure",
  "shadow",
  "soccer",
  "starwars",
  "summer",
  "sunshine",
  "superman",
  "supersecret",
  "superuser",
  "temp",
  "test",
  "testing",
  "thisisapassword",
  "trustno",
  "user",
  "welcome",
  "whatever",
  "winter",
  "yourpassword",
  "zaqwsx",
  "zxcvbnm",
];

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
    (letters) => commonBases.some((base) => letters === base || letters === base + base || letters === base.repeat(3)),
  );

/** "aaaaaaaaaaaa", "123456789012", "abcabcabcabc": few different steps between neighbours, however long. */
const isPattern = (password: string): boolean => {
  const chars = [...password.toLowerCase()];
  const steps = chars.slice(1).map((char, i) => (char.codePointAt(0) ?? 0) - (chars[i]?.codePointAt(0) ?? 0));
  const regular = steps.filter((step) => Math.abs(step) <= 1).length;
  return new Set(chars).size < 5 || regular >= chars.length * 0.75 || /^(.{1,6})\1+$/u.test(password);
};

export type PasswordOwner = { email?: string; firstName?: string; lastName?: string };

const containsOwner = (password: string, owner: PasswordOwner): boolean => {
  const own = [owner.email?.split("@")[0], owner.firstName, owner.lastName].map((part) => lettersOf(part ?? ""));
  const rest = own
    .filter((part) => part.length >= 3)
    .reduce((text, part) => text.replaceAll(part, ""), lettersOf(password));
  return password.toLowerCase() === owner.email?.toLowerCase() || (lettersOf(password) !== rest && rest.length < 6);
};

/** Why a password is refused, in words for its owner, or null when it may be used. The only place that decides. */
export const passwordProblem = (password: string, owner: PasswordOwner = {}): string | null => {
  const length = [...password].length;
  if (length < minPasswordLength) return `Use at least ${minPasswordLength} characters`;
  if (length > maxPasswordLength) return `Use at most ${maxPasswordLength} characters`;
  if (isCommon(password) || isPattern(password)) return "This password is among the first that attackers try";
  if (containsOwner(password, owner)) return "Don't build the password from your name or e-mail";
  return null;
};

export type PasswordStrength = { score: 0 | 1 | 2 | 3 | 4; label: "" | "Too weak" | "Good" | "Strong" | "Very strong" };

/** For the meter under a password field: 0 is empty, 1 is refused, 2 to 4 may be used. */
export const passwordStrength = (password: string, owner: PasswordOwner = {}): PasswordStrength => {
  if (password === "") return { score: 0, label: "" };
  if (passwordProblem(password, owner)) return { score: 1, label: "Too weak" };
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const points = [...password].length + (kinds - 1) * 2;
  if (points >= 20) return { score: 4, label: "Very strong" };
  return points >= 16 ? { score: 3, label: "Strong" } : { score: 2, label: "Good" };
};

/** A new password, not yet compared with its owner: `refuseWeakPassword` does that. */
export const newPassword = z.string().max(1_000);

/** Zod refinement that puts the problem of `password` at its field, knowing who it is for. */
export const refuseWeakPassword = <T extends PasswordOwner & { password: string }>(
  value: T,
  context: z.core.$RefinementCtx<T>,
): void => {
  const problem = passwordProblem(value.password, value);
  if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
};

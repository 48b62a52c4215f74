import { AppError } from "@gatehouse/shared/errors";
import { defaultSettings } from "@gatehouse/shared/settings/settings";
import { type PasswordOwner, passwordProblem } from "@gatehouse/shared/users/password";
import { minPasswordLengthOf, rememberedPasswords } from "@gatehouse/shared/users/password-limits";
import type { Deps } from "../context";
import { getSettings } from "../settings/settings-of";
import type { UserDoc } from "../users/user-store";
import { hashPassword, isRightPassword } from "./passwords";

type Hashes = Pick<UserDoc, "passwordHash" | "formerPasswordHashes">;

type Choice = {
  /** Whose policy counts; null while the installation has no workspace yet. */
  workspaceId: string | null;
  password: string;
  /** Who it is for; with the hashes of an account that has a password already. */
  owner: Required<PasswordOwner> & Partial<Hashes>;
};

const isOneOf = async (password: string, hashes: string[]): Promise<boolean> =>
  (await Promise.all(hashes.map((hash) => isRightPassword(hash, password)))).includes(true);

/**
 * The fields of a user whose password is being chosen, wherever that happens. Throws `input.invalid` at the field
 * `password` when the workspace's policy refuses it: too short or easy, the present one or, where asked for, one of
 * the last five.
 */
export const choosePassword = async (
  ctx: Pick<Deps, "stores">,
  { workspaceId, password, owner }: Choice,
): Promise<Hashes> => {
  const { security } = workspaceId ? await getSettings(ctx, workspaceId) : defaultSettings;
  const refuse = (problem: string) => new AppError("input.invalid", { fields: { password: problem } });
  const problem = passwordProblem(password, owner, minPasswordLengthOf(security));
  if (problem) throw refuse(problem);
  const { passwordHash = null, formerPasswordHashes = [] } = owner;
  const present = passwordHash === null ? [] : [passwordHash];
  const former = security.passwordHistory ? formerPasswordHashes.slice(0, rememberedPasswords) : [];
  if (await isOneOf(password, present)) throw refuse("This is your password already");
  if (await isOneOf(password, former)) throw refuse("You had this password before. Choose a new one");
  return {
    passwordHash: await hashPassword(password),
    formerPasswordHashes: security.passwordHistory ? [...present, ...former].slice(0, rememberedPasswords) : [],
  };
};

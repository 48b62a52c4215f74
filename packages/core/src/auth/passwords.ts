import { type Algorithm, hash, verify } from "@node-rs/argon2";

// OWASP's floor for Argon2id: 19 MiB, two passes, one lane.
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, options);

let hashOfNobody: Promise<string> | undefined;

/** Takes the same time when there is no hash to compare with, so that unknown addresses can't be told from known ones. */
export const isRightPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  hashOfNobody ??= hashPassword("nobody has this password");
  const isRight = await verify(passwordHash ?? (await hashOfNobody), password);
  return isRight && passwordHash !== null;
};

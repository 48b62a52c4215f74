import { randomInt } from "node:crypto";

export type Person = { _id: string; email: string; name: string; team: string; active: boolean; createdAt: Date };

export const emailOf = (number: number) => `person${number}@example.com`;

/** A document of the size that an application's small records have. */
export const makePerson = (number: number): Person => ({
  _id: `usr_${String(number).padStart(22, "0")}`,
  email: emailOf(number),
  name: `Person number ${number}`,
  team: `team-${randomInt(100)}`,
  active: true,
  createdAt: new Date(),
});

import { fold, searchable } from "../db/searchable";

/** Enough to sort by; a name in ligatures grows many times when it is normalized. */
const sortedCharacters = 100;

/** What follows from a person's names and address, wherever they change. */
export const nameFields = (firstName: string, lastName: string, email: string) => ({
  firstName,
  lastName,
  nameKey: fold(`${lastName} ${firstName}`).slice(0, sortedCharacters),
  search: searchable(firstName, lastName, email),
});

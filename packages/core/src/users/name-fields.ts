import { searchKeys } from "../db/search-keys";

/** Enough to sort by; a name in ligatures grows many times when it is normalized. */
const sortedCharacters = 100;

/** What follows from a person's names and address, wherever they change. */
export const nameFields = (firstName: string, lastName: string, email: string) => ({
  firstName,
  lastName,
  nameKey: `${lastName} ${firstName}`.normalize("NFKC").toLowerCase().slice(0, sortedCharacters),
  searchKeys: searchKeys(firstName, lastName, `${firstName} ${lastName}`, email),
});

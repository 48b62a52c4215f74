import { mongoError } from "../errors";
import type { Doc } from "../values/document";

/** Refuses what this server doesn't know: an option left out of account could change the answer. */
export function onlyFields(what: string, value: Doc, allowed: string[]): void {
  const unknown = Object.keys(value).find((name) => !allowed.includes(name));
  if (unknown) throw mongoError(40415, `BSON field '${what}.${unknown}' is an unknown field.`);
}

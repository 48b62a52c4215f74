import { Double } from "bson";
import type { Collation } from "./collation";
import { bsonType, isDoc, isNumber } from "./document";
import { encodeKey, typeRank } from "./key-encoding";

/** MongoDB's order over all values. Strings obey the collation, if there is one. */
export function compareValues(a: unknown, b: unknown, collation?: Collation): number {
  if (a === b) return 0;
  if (typeof a === "number" && typeof b === "number") return compareNumbers(a, b);
  if (typeof a === "string" && typeof b === "string") return collation ? collation.compare(a, b) : compareStrings(a, b);
  const rankA = typeRank(a);
  const rankB = typeRank(b);
  if (rankA !== rankB) return rankA - rankB;
  if (a instanceof Double && typeof b === "number") return compareNumbers(a.value, b);
  if (b instanceof Double && typeof a === "number") return compareNumbers(a, b.value);
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  if (collation && (isDoc(a) || Array.isArray(a))) return compareNested(a, b, collation);
  return Buffer.compare(encodeKey(a), encodeKey(b));
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  if (Number.isNaN(b)) return 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of UTF-8 bytes, which differs from that of UTF-16 units only beyond the basic plane. */
function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const size = Math.min(a.length, b.length);
  for (let i = 0; i < size; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) {
      return unitA >= 0xd800 || unitB >= 0xd800 ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : unitA - unitB;
    }
  }
  return a.length - b.length;
}

function compareNested(a: object, b: unknown, collation: Collation): number {
  const itemsA = Object.entries(a);
  const itemsB = Object.entries(b as object);
  for (let i = 0; i < Math.min(itemsA.length, itemsB.length); i++) {
    const [nameA, valueA] = itemsA[i] as [string, unknown];
    const [nameB, valueB] = itemsB[i] as [string, unknown];
    const byType = typeRank(valueA) - typeRank(valueB);
    if (byType !== 0) return byType;
    const byName = Array.isArray(a) ? 0 : compareStrings(nameA, nameB);
    if (byName !== 0) return byName;
    const byValue = compareValues(valueA, valueB, collation);
    if (byValue !== 0) return byValue;
  }
  return itemsA.length - itemsB.length;
}

export function equalValues(a: unknown, b: unknown, collation?: Collation): boolean {
  if (a === b) return true;
  if (typeof a === "string" && typeof b === "string")
    return collation ? collation.fold(a) === collation.fold(b) : false;
  if (typeof a !== "object" && typeof b !== "object") return Number.isNaN(a) && Number.isNaN(b);
  if (a === undefined || b === undefined || typeRank(a) !== typeRank(b)) return false;
  return encodeKey(a, collation?.fold).equals(encodeKey(b, collation?.fold));
}

/** The same value in the same type, field order included: an update that yields this has changed nothing. */
export function identicalValues(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (bsonType(a) !== bsonType(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => identicalValues(item, b[i]));
  }
  if (isDoc(a) && isDoc(b)) {
    const namesA = Object.keys(a);
    const namesB = Object.keys(b);
    return (
      namesA.length === namesB.length &&
      namesA.every((name, i) => name === namesB[i] && identicalValues(a[name], b[name]))
    );
  }
  if (isNumber(a)) return String(a) === String(b);
  return equalValues(a, b);
}

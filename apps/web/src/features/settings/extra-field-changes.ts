import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { reservedFieldKeys } from "@gatehouse/shared/settings/reserved-field-keys";

/** Answers are kept by these two; whatever else changes, it stays the same field. */
export const isSameField = (one: ExtraField, other: ExtraField): boolean =>
  one.key === other.key && one.audience === other.audience;

const isAlike = (one: ExtraField, other: ExtraField): boolean => JSON.stringify(one) === JSON.stringify(other);

const nameOf = ({ label }: ExtraField): string => `“${label || "New field"}”`;

/** What differs, a clause each: “Phone” is added. */
export const extraFieldChanges = (after: readonly ExtraField[], before: readonly ExtraField[]): string[] => {
  const kept = after.filter((field) => before.some((other) => isSameField(field, other)));
  const left = before.filter((field) => after.some((other) => isSameField(field, other)));
  const edited = kept.filter((field) => !before.some((other) => isSameField(field, other) && isAlike(field, other)));
  const isMoved = kept.some((field, index) => left[index] && !isSameField(field, left[index]));
  return [
    ...after.filter((field) => !kept.includes(field)).map((field) => `${nameOf(field)} is added`),
    ...edited.map((field) => `${nameOf(field)} is changed`),
    ...before.filter((field) => !left.includes(field)).map((field) => `${nameOf(field)} is deleted`),
    ...(isMoved ? ["the extra fields are in another order"] : []),
  ];
};

/** "Größe" → "grosse"; what has no Latin letters becomes nothing. */
const asciiOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "");

/** A key for a new field, made from its label: "What you do" → "what_you_do", with a number where it is taken. */
export const newFieldKey = (label: string, taken: readonly string[]): string => {
  const key = asciiOf(label).slice(0, 36).replace(/_+$/, "") || "field";
  const free = [key, ...Array.from({ length: taken.length + 1 }, (_, index) => `${key}_${index + 2}`)];
  return free.find((candidate) => !taken.includes(candidate) && !reservedFieldKeys.includes(candidate)) ?? key;
};

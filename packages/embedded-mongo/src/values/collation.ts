import { badValue, failedToParse, mongoError } from "../errors";
import { type Doc, isDoc, toInteger } from "./document";

export type Collation = {
  spec: Doc;
  id: string;
  compare(a: string, b: string): number;
  /** Equal strings under this collation fold to the same text. */
  fold(text: string): string;
};

const DEFAULTS = {
  caseLevel: false,
  caseFirst: "off",
  strength: 3,
  numericOrdering: false,
  alternate: "non-ignorable",
  maxVariable: "punct",
  normalization: false,
  backwards: false,
};
const SENSITIVITY = ["base", "accent", "variant", "variant", "variant"] as const;
const known = new Map<string, Collation>();

function complete(spec: Doc): Doc {
  const unknown = Object.keys(spec).find((name) => !(name in DEFAULTS) && name !== "locale" && name !== "version");
  if (unknown) throw mongoError(40415, `BSON field 'collation.${unknown}' is an unknown field.`);
  if (typeof spec.locale !== "string")
    throw mongoError(40414, "BSON field 'collation.locale' is missing but a required field");
  const strength = toInteger(spec.strength ?? 3);
  if (strength === undefined || strength < 1 || strength > 5) {
    throw mongoError(51024, `BSON field 'strength' value must be >= 1 and <= 5, actual value '${strength}'`);
  }
  if (spec.backwards === true) throw badValue("collation option 'backwards' is not supported");
  return { locale: spec.locale, ...DEFAULTS, ...spec, strength, version: "57.1" };
}

function collator(spec: Doc): Intl.Collator {
  const strength = spec.strength as number;
  const sensitivity =
    spec.caseLevel && strength === 1
      ? "case"
      : spec.caseLevel && strength === 2
        ? "variant"
        : SENSITIVITY[strength - 1];
  try {
    return new Intl.Collator((spec.locale as string).replaceAll("_", "-"), {
      sensitivity,
      numeric: spec.numericOrdering === true,
      caseFirst: spec.caseFirst === "off" ? "false" : (spec.caseFirst as "upper" | "lower"),
      ignorePunctuation: spec.alternate === "shifted",
    });
  } catch {
    throw badValue(`Field 'locale' is invalid in: { locale: "${spec.locale}" }`);
  }
}

function folding(spec: Doc): (text: string) => string {
  const strength = spec.strength as number;
  const punctuation = spec.alternate === "shifted" ? /[\p{P}\p{Z}]/gu : undefined;
  return (text) => {
    let folded = text.normalize("NFD");
    if (punctuation && strength < 4) folded = folded.replace(punctuation, "");
    if (strength === 1) folded = folded.replace(/\p{M}/gu, "");
    if (strength < 3 && !spec.caseLevel) folded = folded.toUpperCase().toLowerCase();
    return spec.numericOrdering ? folded.replace(/0+(?=\d)/g, "") : folded;
  };
}

/** The collation a command or index asks for; undefined for none and for `simple`, which compares bytes. */
export function readCollation(value: unknown): Collation | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isDoc(value)) throw failedToParse("collation must be a document");
  if (Object.keys(value).length === 0 || value.locale === "simple") return undefined;
  const spec = complete(value);
  const id = JSON.stringify(spec);
  const existing = known.get(id);
  if (existing) return existing;
  const order = collator(spec);
  const fold = folding(spec);
  const compare = (a: string, b: string) => (fold(a) === fold(b) ? 0 : order.compare(a, b));
  const collation = { spec, id, compare, fold };
  known.set(id, collation);
  return collation;
}

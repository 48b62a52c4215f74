import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { expect, it } from "vitest";
import { extraFieldChanges, newFieldKey } from "./extra-field-changes";

const fieldOf = (label: string, more: Partial<ExtraField> = {}): ExtraField => ({
  key: label.toLowerCase(),
  label,
  help: "",
  kind: "text",
  audience: "people",
  isRequired: false,
  choices: [],
  ...more,
});
const [phone, vat, country] = [fieldOf("Phone"), fieldOf("VAT"), fieldOf("Country")];

it("names what was added, changed and deleted", () => {
  const longer = { ...phone, label: "Phone for incidents" };
  expect(extraFieldChanges([longer, country], [phone, vat])).toEqual([
    "“Country” is added",
    "“Phone for incidents” is changed",
    "“VAT” is deleted",
  ]);
});

it("tells another order from fields that moved up because one is gone", () => {
  expect(extraFieldChanges([vat, phone], [phone, vat])).toEqual(["the extra fields are in another order"]);
  expect(extraFieldChanges([vat, country], [phone, vat, country])).toEqual(["“Phone” is deleted"]);
  expect(extraFieldChanges([country, phone, vat], [phone, vat])).toEqual(["“Country” is added"]);
});

it("makes keys that the schema takes from labels in any language, each once", () => {
  expect(newFieldKey("What you do", [])).toBe("what_you_do");
  expect(newFieldKey("2. Größe (m²)", [])).toBe("grosse_m2");
  expect(newFieldKey("電話", ["field"])).toBe("field_2");
  expect(newFieldKey("Constructor", [])).toBe("constructor_2");
  expect(newFieldKey("Phone", ["phone", "phone_2"])).toBe("phone_3");
  expect(newFieldKey("x".repeat(80), ["x".repeat(36)])).toBe(`${"x".repeat(36)}_2`);
});

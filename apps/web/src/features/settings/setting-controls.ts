import type { ChangeEvent } from "react";

type NamesOf<Values, Kind> = { [Name in keyof Values]: Values[Name] extends Kind ? Name : never }[keyof Values] &
  string;
type Change = ChangeEvent<HTMLInputElement>;

/** What the control of a setting needs to show and change it, by its kind. */
export const settingControls = <Values extends object>(
  values: Values,
  change: (name: keyof Values & string, value: unknown) => void,
) => ({
  toggle: (name: NamesOf<Values, boolean>) => ({
    checked: Boolean(values[name]),
    onChange: ({ target }: Change) => change(name, target.checked),
  }),
  text: (name: NamesOf<Values, string>) => ({
    type: "text",
    value: String(values[name]),
    onChange: ({ target }: Change) => change(name, target.value),
  }),
  choice: (name: NamesOf<Values, string>) => ({
    value: String(values[name]),
    onChange: ({ target }: ChangeEvent<HTMLSelectElement>) => change(name, target.value),
  }),
  /** Holds NaN while nothing is typed, which no schema takes. */
  number: (name: NamesOf<Values, number>) => ({
    value: Number.isNaN(values[name]) ? "" : Number(values[name]),
    onChange: ({ target }: Change) => change(name, target.valueAsNumber),
  }),
});

import type { ComponentProps } from "react";
import { Input } from "./input";

type DayInputProps = Pick<ComponentProps<typeof Input>, "ref" | "onBlur"> & {
  value: Date | null | undefined;
  onChange: (date: Date | null) => void;
  /** Which moment of the day is meant: what begins then, or what lasts to its end. */
  moment: "start" | "end";
  min?: Date;
};

const padded = (value: number): string => String(value).padStart(2, "0");

/** The day in the person's own zone, as the browser's field wants it. */
const toDay = (date: Date): string => `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;

const toDate = (day: string, moment: "start" | "end"): Date | null =>
  day === "" ? null : new Date(`${day}T${moment === "start" ? "00:00:00.000" : "23:59:59.999"}`);

/** A day, by the browser's own calendar. */
export const DayInput = ({ value, onChange, moment, min, ...rest }: DayInputProps) => (
  <Input
    {...rest}
    type="date"
    min={min && toDay(min)}
    value={value ? toDay(value) : ""}
    onChange={({ target }) => onChange(toDate(target.value, moment))}
  />
);

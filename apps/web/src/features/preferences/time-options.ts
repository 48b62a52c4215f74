import { halfHours } from "@gatehouse/shared/notifications/preference";
import type { SelectOption } from "../../components/ui/select";

const optionOf = (value: string): SelectOption => ({ value, label: value.replaceAll("_", " ") });

export const timeOptions = halfHours.map(optionOf);

/** Every zone the browser knows, with the one in force, which it may know by another name. */
export const zoneOptions = (current: string): SelectOption[] =>
  [...new Set([current, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort().map(optionOf);

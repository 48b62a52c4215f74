/** "24 November 2026, 10:42 UTC", on the clock of the given time zone. */
export const dateInWords = (date: Date, timeZone = "UTC"): string => {
  const parts = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  });
  return parts.format(date).replace(" at ", ", ");
};

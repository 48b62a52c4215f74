const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** "24 November 2026, 10:42 UTC"; nothing is known of the reader's time zone. */
export const dateInWords = (date: Date): string => `${format.format(date).replace(" at ", ", ")} UTC`;

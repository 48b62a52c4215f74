const today = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

const partOf = (hour: number): string => {
  if (hour < 5 || hour >= 18) return "evening";
  return hour < 12 ? "morning" : "afternoon";
};

/** "Good morning, Ines", by the clock of the person's own zone. */
export const greeting = (firstName: string, now: Date): string => `Good ${partOf(now.getHours())}, ${firstName}`;

/** "Tuesday, 17 November" */
export const formatToday = (now: Date): string => today.format(now);

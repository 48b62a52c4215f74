import { formatClock, formatDay, formatExact, formatMinute, formatRelative, timeZone } from "../../lib/format";
import { useNow } from "../../lib/use-now";
import { tooltip } from "./tooltip";

type TimeProps = {
  value: Date | null;
  /** To the second, for logs. */
  isClock?: boolean;
  /** Inside a sentence: "saved 10:40", "since 2 Nov". */
  as?: "minute" | "day";
};

const words = { minute: formatMinute, day: formatDay };

/** How long ago, the exact moment on hover; a dash when it never was. */
export const Time = ({ value, isClock = false, as }: TimeProps) => {
  const now = useNow();
  if (!value)
    return (
      <span>
        <span aria-hidden="true">–</span>
        <span className="sr-only">Never</span>
      </span>
    );
  return (
    <time dateTime={value.toISOString()} {...tooltip(`${formatExact(value)}, ${timeZone}`)} className="tabular-nums">
      {(as ? words[as] : isClock ? formatClock : formatRelative)(value, now)}
    </time>
  );
};

import { formatExact, formatRelative, timeZone } from "../../lib/format";
import { useNow } from "../../lib/use-now";
import { tooltip } from "./tooltip";

/** How long ago, the exact moment on hover; a dash when it never was. */
export const Time = ({ value }: { value: Date | null }) => {
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
      {formatRelative(value, now)}
    </time>
  );
};

import { clsx } from "clsx";

type CountProps = { value: number; look?: "plain" | "brass"; label?: string };

const format = new Intl.NumberFormat();

/** How many; brass when they wait for the person who looks. */
export const Count = ({ value, look = "plain", label }: CountProps) => (
  <span
    className={clsx(
      "inline-block min-w-4 text-center text-2xs font-medium tabular-nums",
      look === "brass"
        ? "rounded-full border border-accent-line bg-accent-soft px-1.25 text-accent-text"
        : "text-text-3",
    )}
  >
    {format.format(value)}
    {label && <span className="sr-only"> {label}</span>}
  </span>
);

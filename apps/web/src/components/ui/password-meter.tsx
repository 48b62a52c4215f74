import { clsx } from "clsx";

type PasswordMeterProps = {
  /** 0 is empty, 1 is refused, 2 to 4 may be used. */
  score: 0 | 1 | 2 | 3 | 4;
  label: string;
};

const parts = [1, 2, 3, 4];

export const PasswordMeter = ({ score, label }: PasswordMeterProps) => (
  <div className="flex items-center gap-3">
    <div aria-hidden="true" className="grid h-4 flex-1 grid-cols-4 items-center gap-1">
      {parts.map((part) => (
        <span
          key={part}
          className={clsx(
            "h-1 rounded-[2px] transition-colors",
            part > score ? "bg-pressed" : score === 1 ? "bg-danger" : "bg-success",
          )}
        />
      ))}
    </div>
    <span
      role="status"
      className={clsx("text-xs", score === 1 ? "text-danger-text" : "text-success-text", label === "" && "sr-only")}
    >
      {label}
    </span>
  </div>
);

import { clsx } from "clsx";

type MeterProps = {
  /** Its name; the figures in words stand beside it. */
  label: string;
  value: number;
  max: number;
  isOver?: boolean;
  /** Progress towards something good stays brass to the end. */
  kind?: "limit" | "progress";
};

const fill = (share: number, { kind, isOver }: Pick<MeterProps, "kind" | "isOver">): string => {
  if (isOver) return "fill-text-3";
  if (kind === "progress" || share < 0.8) return "fill-accent";
  return share < 1 ? "fill-warning" : "fill-danger";
};

/** Brass under 80 %, amber from there, red at 100 %, grey when the thing is over. */
export const Meter = ({ label, value, max, isOver, kind = "limit" }: MeterProps) => {
  const share = max > 0 ? Math.min(value / max, 1) : 0;
  return (
    <>
      <meter className="sr-only" aria-label={label} max={max} value={Math.min(value, max)} />
      <svg aria-hidden="true" className="block h-1.5 w-full overflow-hidden rounded-[3px] bg-pressed">
        <rect className={clsx(fill(share, { kind, isOver }))} rx="3" width={`${share * 100}%`} height="100%" />
      </svg>
    </>
  );
};

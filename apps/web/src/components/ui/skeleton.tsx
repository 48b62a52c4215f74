import { clsx } from "clsx";

type SkeletonProps = {
  shape?: "text" | "circle" | "block";
  /** Any CSS width; a circle takes it as its size. */
  width?: 16 | 24 | 32 | 48 | 64 | 80 | 96 | 120 | 160 | 200 | "half" | "full";
  height?: 10 | 16 | 20 | 28 | 32 | 64 | 120;
};

const widths = {
  16: "w-4",
  24: "w-6",
  32: "w-8",
  48: "w-12",
  64: "w-16",
  80: "w-20",
  96: "w-24",
  120: "w-30",
  160: "w-40",
  200: "w-50",
  half: "w-1/2",
  full: "w-full",
};
const heights = { 10: "h-2.5", 16: "h-4", 20: "h-5", 28: "h-7", 32: "h-8", 64: "h-16", 120: "h-30" };

/** Has the measures of what comes. */
export const Skeleton = ({ shape = "text", width = "full", height }: SkeletonProps) => (
  <span
    aria-hidden="true"
    className={clsx(
      "block max-w-full bg-pressed",
      widths[width],
      shape === "circle" ? "aspect-square shrink-0 rounded-full" : heights[height ?? (shape === "text" ? 10 : 32)],
      shape === "text" && "rounded-sm",
      shape === "block" && "rounded-md",
    )}
  />
);

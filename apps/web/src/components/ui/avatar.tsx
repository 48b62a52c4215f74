import { clsx } from "clsx";

type AvatarProps = {
  name: string;
  size?: 20 | 24 | 32 | 40 | 48;
  /** People are round; organizations and workspaces are squares. */
  shape?: "circle" | "square";
  /** The workspace's own: always the first tint, the brass one. */
  isBrass?: boolean;
};

const tints = [
  "bg-[light-dark(oklch(0.928_0.030_86),oklch(0.36_0.034_82))] text-[light-dark(oklch(0.40_0.065_75),oklch(0.89_0.045_85))]",
  "bg-[light-dark(oklch(0.926_0.013_215),oklch(0.345_0.018_220))] text-[light-dark(oklch(0.38_0.038_220),oklch(0.88_0.020_215))]",
  "bg-[light-dark(oklch(0.926_0.017_45),oklch(0.355_0.025_42))] text-[light-dark(oklch(0.41_0.055_40),oklch(0.88_0.028_45))]",
  "bg-[light-dark(oklch(0.926_0.016_145),oklch(0.345_0.020_150))] text-[light-dark(oklch(0.38_0.038_152),oklch(0.88_0.024_148))]",
];
const sizes = {
  20: "size-5 text-[9px]",
  24: "size-6 text-[10px]",
  32: "size-8 text-xs",
  40: "size-10 text-sm",
  48: "size-12 text-[16px]",
};

const initials = (name: string, shape: AvatarProps["shape"]): string => {
  const words = name.split(/\s+/).filter(Boolean);
  const ends = shape === "square" || words.length < 2 ? words.slice(0, 1) : [words[0], words.at(-1)];
  return ends.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
};

const tintOf = (name: string): string | undefined => {
  const hash = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9_973, 7);
  return tints[hash % tints.length];
};

/** Stands beside the name, so it is never announced. */
export const Avatar = ({ name, size = 24, shape = "circle", isBrass = false }: AvatarProps) => (
  <span
    aria-hidden="true"
    className={clsx(
      "inline-grid shrink-0 place-items-center leading-none font-semibold tracking-[0.01em] select-none",
      sizes[size],
      isBrass ? tints[0] : tintOf(name),
      shape === "circle" && "rounded-full",
      shape === "square" && (size >= 48 ? "rounded-lg" : size <= 20 ? "rounded-[5px]" : "rounded-md"),
    )}
  >
    {initials(name, shape)}
  </span>
);

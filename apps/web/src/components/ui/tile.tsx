import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import { Icon } from "./icon";

type TileProps = { icon: LucideIcon; size?: 24 | 32 | 40; look?: "plain" | "brass" };

const sizes = { 24: "size-6 rounded-[5px]", 32: "size-8 rounded-md", 40: "size-10 rounded-lg" };
const icons = { 24: 14, 32: 16, 40: 20 } as const;

/** The picture of a thing that has none. */
export const Tile = ({ icon, size = 32, look = "plain" }: TileProps) => (
  <span
    className={clsx(
      "grid shrink-0 place-items-center border",
      sizes[size],
      look === "brass" ? "border-accent-line bg-accent-soft text-accent-text" : "border-line bg-sunken text-text-2",
    )}
  >
    <Icon of={icon} size={icons[size]} />
  </span>
);

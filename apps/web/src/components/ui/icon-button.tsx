import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-look";
import { Icon } from "./icon";
import { Spinner } from "./spinner";
import { tooltip } from "./tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "className" | "style" | "aria-label" | "children"> &
  Pick<ButtonLook, "variant" | "size"> & {
    icon: LucideIcon;
    /** Its name, also shown as the tooltip. */
    label: string;
    /** Shown in the tooltip, see Kbd. */
    shortcut?: string;
    isLoading?: boolean;
  };

export const IconButton = ({
  icon,
  label,
  shortcut,
  variant = "ghost",
  size,
  isLoading,
  type = "button",
  ...rest
}: IconButtonProps) => (
  <button
    {...rest}
    {...tooltip(label, shortcut)}
    type={type}
    aria-label={label}
    aria-busy={isLoading || undefined}
    className={buttonClass({ variant, size }, "square")}
  >
    {isLoading ? <Spinner /> : <Icon of={icon} />}
  </button>
);

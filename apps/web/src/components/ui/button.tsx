import type { ComponentProps, MouseEvent } from "react";
import { ButtonContent, type ButtonLook, buttonClass } from "./button-look";

export type ButtonProps = Omit<ComponentProps<"button">, "className" | "style"> & ButtonLook & { isLoading?: boolean };

/** While loading it keeps its focus and its place, and ignores presses. */
export const Button = ({
  variant,
  size,
  icon,
  endIcon,
  shortcut,
  isBlock,
  isLoading = false,
  type = "button",
  onClick,
  children,
  ...rest
}: ButtonProps) => {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isLoading) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      aria-busy={isLoading || undefined}
      aria-disabled={isLoading || undefined}
      onClick={press}
      className={buttonClass({ variant, size, isBlock })}
    >
      <ButtonContent {...{ icon, endIcon, shortcut, variant, isLoading }}>{children}</ButtonContent>
    </button>
  );
};

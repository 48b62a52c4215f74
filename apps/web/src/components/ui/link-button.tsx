import type { ComponentProps } from "react";

type LinkButtonProps = Omit<ComponentProps<"button">, "className" | "style">;

/** Reads like a link inside a sentence, but does something instead of leading somewhere. */
export const LinkButton = ({ type = "button", ...rest }: LinkButtonProps) => (
  <button
    {...rest}
    type={type}
    className="font-medium text-accent-text underline decoration-accent-line decoration-1 underline-offset-3 hover:decoration-current"
  />
);

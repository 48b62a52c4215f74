import { useNavigate } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent } from "react";
import { ButtonContent, type ButtonLook, buttonClass } from "./button-look";

type ButtonPathLinkProps = Omit<ComponentProps<"a">, "className" | "style" | "href"> & ButtonLook & { path: string };

/** Like ButtonLink, for an address inside the app that came as text, with whatever search it carries. */
export const ButtonPathLink = ({
  path,
  variant,
  size,
  icon,
  endIcon,
  shortcut,
  isBlock,
  onClick,
  children,
  ...rest
}: ButtonPathLinkProps) => {
  const navigate = useNavigate();
  const press = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const wantsOwnTab = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (event.defaultPrevented || wantsOwnTab) return;
    event.preventDefault();
    void navigate({ href: path });
  };
  return (
    <a {...rest} href={path} onClick={press} className={buttonClass({ variant, size, isBlock })}>
      <ButtonContent {...{ icon, endIcon, shortcut, variant }}>{children}</ButtonContent>
    </a>
  );
};

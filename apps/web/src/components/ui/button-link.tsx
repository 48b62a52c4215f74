import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import { ButtonContent, type ButtonLook, buttonClass } from "./button-look";

type AnchorProps = Omit<ComponentProps<"a">, "className" | "style"> & ButtonLook;

export const ButtonAnchor = ({ variant, size, icon, endIcon, shortcut, isBlock, children, ...rest }: AnchorProps) => (
  <a {...rest} className={buttonClass({ variant, size, isBlock })}>
    <ButtonContent {...{ icon, endIcon, shortcut, variant }}>{children}</ButtonContent>
  </a>
);

/** A link of the router that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);

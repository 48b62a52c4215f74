import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

type LinkLook = {
  /** `brass` inside sentences, `strong` for names in lists, `plain` inherits everything. */
  look?: "brass" | "strong" | "plain";
};

export const looks = {
  brass:
    "font-medium text-accent-text underline decoration-accent-line decoration-1 underline-offset-3 hover:decoration-current",
  strong: "font-medium text-text decoration-line-strong underline-offset-3 hover:underline",
  plain: "",
};

type AnchorProps = Omit<ComponentProps<"a">, "className" | "style"> & LinkLook;

const Anchor = ({ look = "brass", children, ...rest }: AnchorProps) => (
  <a {...rest} className={looks[look]}>
    {children}
  </a>
);

/** A link inside the app; takes the router's `to`, `params` and `search`. */
export const Link = createLink(Anchor);

/** A link out of the app, which opens beside it. */
export const ExternalLink = (props: AnchorProps & { href: string }) => (
  <Anchor target="_blank" rel="noreferrer" {...props} />
);

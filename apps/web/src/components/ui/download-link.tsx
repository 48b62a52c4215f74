import type { ComponentProps } from "react";
import { ButtonAnchor } from "./button-link";

/** Looks like a button and saves what the server sends as a file. */
export const DownloadLink = (props: ComponentProps<typeof ButtonAnchor> & { href: string }) => (
  <ButtonAnchor {...props} download />
);

import { Button } from "@react-email/button";
import React, { type ReactNode, useContext } from "react";
import { ButtonColor } from "./button-color";
import { styles } from "./theme";

/** In the color of the workspace. */
export const MailButton = ({ href, children }: { href: string; children: ReactNode }) => (
  <Button className="cta" href={href} style={{ ...styles.button, backgroundColor: useContext(ButtonColor) }}>
    {children}
  </Button>
);

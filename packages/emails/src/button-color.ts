import { createContext } from "react";

/** What the buttons of a mail wear in light. */
export const ButtonColor = createContext("");

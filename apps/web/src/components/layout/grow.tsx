import type { ReactNode } from "react";

/** Inside an Inline, takes the room that is left and lets its text be cut. */
export const Grow = ({ children }: { children?: ReactNode }) => <div className="min-w-0 flex-1">{children}</div>;

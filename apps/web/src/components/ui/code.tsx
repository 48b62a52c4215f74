import type { ReactNode } from "react";

/** A key, id or code inside a sentence. */
export const Code = ({ children }: { children: ReactNode }) => (
  <code className="font-mono text-[0.93em] break-words">{children}</code>
);

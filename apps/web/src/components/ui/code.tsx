import type { ReactNode } from "react";

/** A key, id or code inside a sentence. */
export const Code = ({ children }: { children: ReactNode }) => (
  <code className="font-mono text-[0.93em] break-words">{children}</code>
);

/** Several lines to read or copy; scrolls sideways rather than wrapping. */
export const CodeBlock = ({ label, children }: { label: string; children: string }) => (
  <section
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    tabIndex={0}
    className="overflow-x-auto rounded-lg border border-line bg-sunken px-3.5 py-3 font-mono text-[12.5px]/5 whitespace-pre"
  >
    {children}
  </section>
);

import { Code } from "./code";
import { CopyButton } from "./copy-button";

/** The number to quote when asking for help. */
export const RequestId = ({ id }: { id: string }) => (
  <span className="inline-flex items-center gap-0.5 text-xs whitespace-nowrap text-text-3">
    <Code>{id}</Code>
    <CopyButton value={id} label="Copy request number" />
  </span>
);

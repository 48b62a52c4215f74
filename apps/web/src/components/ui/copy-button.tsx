import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { announce } from "../../lib/announce";
import { notify } from "../../lib/notify";
import { IconButton } from "./icon-button";

const feedbackMs = 1_500;

/** Copies `value`; `label` says what it is: "Copy link". */
export const CopyButton = ({ value, label, size = "sm" }: { value: string; label: string; size?: "sm" | "md" }) => {
  const [isCopied, setIsCopied] = useState(false);
  const reset = useRef<ReturnType<typeof setTimeout>>(undefined);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      announce("Copied");
      setIsCopied(true);
      clearTimeout(reset.current);
      reset.current = setTimeout(() => setIsCopied(false), feedbackMs);
    } catch {
      notify({ tone: "danger", title: "The browser did not allow copying", detail: "Select the text and copy it." });
    }
  };
  return <IconButton icon={isCopied ? Check : Copy} label={isCopied ? "Copied" : label} size={size} onClick={copy} />;
};

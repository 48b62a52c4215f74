import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { useFieldControl } from "./field";
import { inputClass } from "./input-look";

type TextareaProps = Omit<ComponentProps<"textarea">, "className" | "style"> & { isMono?: boolean };

export const Textarea = ({ rows = 3, isMono = false, ...rest }: TextareaProps) => (
  <textarea
    {...useFieldControl()}
    {...rest}
    rows={rows}
    className={inputClass(
      "md",
      clsx(
        "h-auto min-h-18 resize-y py-1.75 leading-5 max-md:h-auto",
        isMono && "font-mono text-xs/5 max-md:text-base",
      ),
    )}
  />
);

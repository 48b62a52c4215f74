import type { ComponentProps } from "react";
import { useFieldControl } from "./field";
import { inputClass } from "./input-look";

type TextareaProps = Omit<ComponentProps<"textarea">, "className" | "style">;

export const Textarea = ({ rows = 3, ...rest }: TextareaProps) => (
  <textarea
    {...useFieldControl()}
    {...rest}
    rows={rows}
    className={inputClass("md", "h-auto min-h-18 resize-y py-1.75 leading-5 max-md:h-auto")}
  />
);

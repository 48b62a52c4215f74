import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { useFieldControl } from "./field";
import { type InputSize, inputClass } from "./input-look";

export type InputProps = Omit<ComponentProps<"input">, "className" | "style" | "size" | "prefix"> & {
  size?: InputSize;
  /** A unit or icon before the text. */
  prefix?: ReactNode;
  /** An icon or small button after the text. */
  suffix?: ReactNode;
  isMono?: boolean;
};

/** Inside a Field it is labeled, described and registered by it. */
export const Input = ({ size = "md", prefix, suffix, isMono, ...rest }: InputProps) => (
  <span className="relative flex w-full items-center">
    {prefix && <span className="pointer-events-none absolute left-2.5 text-text-3">{prefix}</span>}
    <input
      {...useFieldControl()}
      {...rest}
      className={inputClass(size, clsx(prefix && "pl-8", suffix && "pr-10", isMono && "font-mono text-sm"))}
    />
    {suffix && <span className="absolute right-1 grid min-w-8 place-items-center text-text-3">{suffix}</span>}
  </span>
);

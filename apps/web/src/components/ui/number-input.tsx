import { Input, type InputProps } from "./input";

/** Digits with a unit after them: "days". */
export const NumberInput = ({ suffix, ...rest }: Omit<InputProps, "type" | "inputMode" | "isMono">) => (
  <Input
    {...rest}
    type="number"
    inputMode="numeric"
    suffix={suffix && <span className="pr-2 text-sm">{suffix}</span>}
  />
);

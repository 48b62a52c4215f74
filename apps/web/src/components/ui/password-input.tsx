import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "./icon-button";
import { Input, type InputProps } from "./input";

type PasswordInputProps = Omit<InputProps, "type" | "suffix" | "prefix"> & {
  autoComplete: "current-password" | "new-password";
};

export const PasswordInput = (props: PasswordInputProps) => {
  const [isShown, setIsShown] = useState(false);
  return (
    <Input
      {...props}
      type={isShown ? "text" : "password"}
      autoCapitalize="none"
      spellCheck={false}
      suffix={
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? "Hide password" : "Show password"}
          size="sm"
          onClick={() => setIsShown(!isShown)}
        />
      }
    />
  );
};

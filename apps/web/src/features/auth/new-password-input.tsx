import type { PasswordOwner } from "@gatehouse/shared/users/password";
import type { ComponentProps } from "react";
import { PasswordInput } from "../../components/ui/password-input";
import { PasswordMeter } from "../../components/ui/password-meter";
import { usePasswordStrength } from "../../lib/use-password-strength";

export const newPasswordHelp = (minLength: number): string =>
  `At least ${minLength} characters, not a common one, without your name.`;

type NewPasswordInputProps = Pick<ComponentProps<typeof PasswordInput>, "size" | "autoFocus"> & {
  /** What is typed so far. */
  password: string;
  owner: PasswordOwner;
  minLength: number;
};

/** The control of a password that is being chosen, with its meter. */
export const NewPasswordInput = ({ password, owner, minLength, ...rest }: NewPasswordInputProps) => (
  <>
    <PasswordInput {...rest} autoComplete="new-password" />
    <PasswordMeter {...usePasswordStrength(password, owner, minLength)} />
  </>
);

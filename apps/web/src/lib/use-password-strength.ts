import type { PasswordOwner, PasswordStrength } from "@gatehouse/shared/users/password";
import { useQuery } from "@tanstack/react-query";

const unknown: PasswordStrength = { score: 0, label: "" };

/** For the meter under a new password; the code that judges it comes after the page. */
export const usePasswordStrength = (password: string, owner: PasswordOwner, minLength: number): PasswordStrength => {
  const { data: judge } = useQuery({
    queryKey: ["code", "password-strength"],
    queryFn: async () => (await import("@gatehouse/shared/users/password")).passwordStrength,
    staleTime: "static",
  });
  return judge?.(password, owner, minLength) ?? unknown;
};

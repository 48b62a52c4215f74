import { z } from "zod";
import { emailSchema } from "../users/email";
import { newPassword, passwordProblem } from "../users/password";

export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1, "Enter your password").max(1_000),
});
export type SignInInput = z.infer<typeof signInInput>;

export const changePasswordInput = z
  .object({ currentPassword: z.string().min(1, "Enter your current password").max(1_000), password: newPassword })
  .superRefine((value, context) => {
    const problem = passwordProblem(value.password);
    if (problem) context.addIssue({ code: "custom", path: ["password"], message: problem });
  });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export type SessionInfo = {
  id: string;
  /** Browser and system in words, from the user agent. */
  device: string;
  ip: string;
  createdAt: Date;
  lastUsedAt: Date;
  isCurrent: boolean;
};

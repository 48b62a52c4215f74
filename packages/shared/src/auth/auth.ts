import { z } from "zod";
import { emailSchema } from "../users/email";
import { newPassword } from "../users/password";

export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1, "Enter your password").max(1_000),
});
export type SignInInput = z.infer<typeof signInInput>;

const currentPassword = z.string().min(1, "Enter your current password").max(1_000);

export const changePasswordInput = z.object({ currentPassword, password: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const revokeSessionInput = z.object({ id: z.string().max(100) });

export type SessionInfo = {
  id: string;
  /** Browser and system in words, from the user agent. */
  device: string;
  ip: string;
  createdAt: Date;
  lastUsedAt: Date;
  isCurrent: boolean;
};

import { z } from "zod";
import { emailSchema } from "../users/email";
import { newPassword } from "../users/password";
import type { CurrentUser } from "../users/user";

export const signInInput = z.object({
  email: emailSchema,
  password: z.string().min(1, "Enter your password").max(1_000),
});
export type SignInInput = z.infer<typeof signInInput>;

/** What a right password leads to: being in, or the step that comes before anything else opens. */
export type SignInResult = { step: "signed-in"; user: CurrentUser } | { step: "change-password"; user: CurrentUser };

const currentPassword = z.string().min(1, "Enter your current password").max(1_000);

export const changePasswordInput = z.object({ currentPassword, password: newPassword });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const requestPasswordResetInput = z.object({ email: emailSchema });

export const linkTokenInput = z.object({ token: z.string().min(1).max(200) });

/** Who a link for a new password belongs to: its holder reads their mailbox. */
export type PasswordResetPreview = {
  email: string;
  firstName: string;
  lastName: string;
  minPasswordLength: number;
};

export const resetPasswordInput = linkTokenInput.extend({ password: newPassword });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

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

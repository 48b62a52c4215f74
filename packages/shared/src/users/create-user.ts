import { z } from "zod";
import { createInvitationInput } from "../invitations/invitation";
import { newPassword } from "./password";
import type { User } from "./user";

/** Somebody an admin adds: with an invitation or with a first password, never both. */
export const createUserInput = createInvitationInput
  .omit({ validDays: true })
  .extend({
    emailVerified: z.boolean().default(false),
    invitation: createInvitationInput.pick({ validDays: true }).optional(),
    password: newPassword.optional(),
    mustChangePassword: z.boolean().default(true),
  })
  .superRefine(({ invitation, password }, context) => {
    if ((invitation === undefined) === (password === undefined))
      context.addIssue({
        code: "custom",
        path: ["password"],
        message: "Choose one: an invitation or a first password",
      });
  });
export type CreateUserInput = z.infer<typeof createUserInput>;

/** `link` is the invitation's where no mail goes out, to be copied. */
export type CreatedUser = { user: User; link: string | null };

import { z } from "zod";
import { emailSchema } from "../users/email";
import { newPassword } from "../users/password";
import { personName } from "../users/user";

export const defaultWorkspaceName = "Default";

export const setUpInput = z.object({
  firstName: personName,
  lastName: personName,
  email: emailSchema,
  password: newPassword,
  /** Empty: nobody has to name the only workspace there is. */
  workspaceName: z
    .string()
    .trim()
    .max(100, "At most 100 characters")
    .default("")
    .transform((name) => name || defaultWorkspaceName),
  token: z.string().trim().min(1, "Copy the token from the start-up log").max(100),
});
export type SetUpInput = z.infer<typeof setUpInput>;

/** What anybody may know of an installation before signing in. */
export type Installation = {
  isSetUp: boolean;
  /** False without SMTP: mails are skipped and links are offered for copying. */
  emailEnabled: boolean;
  workspaceName: string;
  /** Address of the page of the trial mailbox, when one runs. */
  mailboxUrl: string | null;
};

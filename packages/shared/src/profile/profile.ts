import { z } from "zod";
import { idOf } from "../ids";
import { answersSchema, type ExtraAnswers, type ExtraField, extraAnswersInput } from "../settings/extra-fields";
import { emailSchema } from "../users/email";

const currentPassword = z.string().min(1, "Enter your current password").max(1_000);

/** What somebody sees of their own account beyond what every page knows. */
export type Profile = {
  emailVerified: boolean;
  /** The address a link was mailed to, which takes the place of the present one once it is opened. */
  pendingEmail: { email: string; expiresAt: Date } | null;
  /** What the workspace asks of people, with this person's answers. */
  extraFields: ExtraField[];
  extra: ExtraAnswers;
};

export const updateAnswersInput = z.object({ extra: extraAnswersInput });
export type UpdateAnswersInput = z.infer<typeof updateAnswersInput>;

/** What the form about them checks. */
export const profileAnswersSchema = (fields: readonly ExtraField[]) =>
  z.object({ extra: answersSchema(fields, "people") });

export const changeEmailInput = z.object({ email: emailSchema, currentPassword });
export type ChangeEmailInput = z.infer<typeof changeEmailInput>;

/** `sent`: the change waits for the link. `changed`: no mail can go out here, so nothing was asked to be proved. */
export type EmailChange = { state: "sent" | "changed"; email: string };

/** What becomes of the address when the link is followed; its holder is signed in as the person who asked. */
export type EmailChangePreview = { email: string };

export const deleteAccountInput = z.object({
  currentPassword,
  /** Who becomes org admin in place of the last one. */
  successorId: idOf("user").optional(),
});
export type DeleteAccountInput = z.infer<typeof deleteAccountInput>;

import { z } from "zod";
import { answersSchema, extraAnswersInput } from "../settings/extra-fields";
import type { PublicSettings } from "../settings/settings";
import { emailSchema } from "../users/email";
import { newPassword, refuseWeakPassword } from "../users/password";
import { type CurrentUser, personName } from "../users/user";

export const registerInput = z.object({
  firstName: personName,
  lastName: personName,
  email: emailSchema,
  password: newPassword,
  /** Of an invite code, as it was typed; empty without one. */
  code: z.string().trim().max(100).default(""),
  acceptsTerms: z.boolean().default(false),
  extra: extraAnswersInput,
});

/** Without a code: what the first workspace asks. */
export const registrationOptionsInput = registerInput.pick({ code: true }).prefault({});

export type RegisterInput = z.infer<typeof registerInput>;

type Asked = Pick<
  PublicSettings,
  "peopleMayRegister" | "extraFields" | "minPasswordLength" | "termsUrl" | "privacyUrl"
>;

/** Whether people have to agree to something before they register. */
export const asksForConsent = ({ termsUrl, privacyUrl }: Pick<Asked, "termsUrl" | "privacyUrl">): boolean =>
  termsUrl !== "" || privacyUrl !== "";

/** What this workspace asks of people who register; the form and the server share it. */
export const registrationSchema = (asked: Asked) =>
  registerInput
    .extend({
      acceptsTerms: asksForConsent(asked) ? z.literal(true, "Accept this to go on") : z.boolean(),
      // Compared with the name only when all other fields are right: the least is asked for before.
      password: newPassword.min(1, "Choose a password"),
      extra: answersSchema(asked.extraFields, "people"),
    })
    .superRefine(refuseWeakPassword(asked.minPasswordLength))
    .refine(({ code }) => asked.peopleMayRegister || code !== "", {
      path: ["code"],
      message: "Enter your invite code",
    });

/** What the person does next: prove the address, wait for an admin, or sign in. */
export type RegistrationStep = "verify-email" | "wait" | "sign-in";

/** How things stand with somebody who registered and waits for an admin. */
export type WaitingRegistration = { firstName: string; email: string; isVerified: boolean; registeredAt: Date };

/** Whoever may enter at once is signed in. */
export type RegistrationAnswer = { next: RegistrationStep; user: CurrentUser | null };

export const verificationTokenInput = z.object({ token: z.string().min(1).max(200) });

/** The password of whoever registered; nobody asks the signed-in for it. */
export const verifyEmailInput = verificationTokenInput.extend({
  password: z.string().min(1, "Enter your password").max(1_000).optional(),
});
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const resendVerificationInput = z.object({ email: emailSchema });

/** The address a working link proves, and whether that takes the password. */
export type VerificationPreview = { email: string; asksPassword: boolean };

/** Whoever may enter at once is signed in. */
export type VerifiedEmail = {
  email: string;
  firstName: string;
  registeredAt: Date;
  next: Exclude<RegistrationStep, "verify-email">;
  user: CurrentUser | null;
};

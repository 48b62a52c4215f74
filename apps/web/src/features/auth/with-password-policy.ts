import type { PasswordOwner } from "@gatehouse/shared/users/password";
import type { FieldValues } from "react-hook-form";
import type { z } from "zod";

/**
 * The schema of a form in which a password is chosen, so that it says at the field what the server would say. `owner`
 * is for forms that have no fields for name and e-mail.
 */
export const withPasswordPolicy = async <Output extends FieldValues & { password: string }, Input extends FieldValues>(
  schema: Promise<z.ZodType<Output, Input>>,
  minLength: number,
  owner?: PasswordOwner,
) => {
  const [loaded, { refuseWeakPassword }] = await Promise.all([schema, import("@gatehouse/shared/users/password")]);
  return loaded.superRefine(refuseWeakPassword<Output>(minLength, owner));
};

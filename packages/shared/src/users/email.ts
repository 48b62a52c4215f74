import { z } from "zod";

/** Trimmed and lower-cased before it is checked, so that one person can't have two spellings. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters")
  .pipe(z.email("Enter an e-mail address like name@company.com"));

/** The part of an address behind the @, as people type it: with or without the @. */
export const emailDomain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((text) => text.replace(/^@/, ""))
  .pipe(
    z
      .string()
      .max(253)
      .regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, "Enter a domain like company.com"),
  );

export const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);

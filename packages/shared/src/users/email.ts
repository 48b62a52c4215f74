import { z } from "zod";

/** Trimmed and lower-cased before it is checked, so that one person can't have two spellings. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "An e-mail address has at most 254 characters")
  .pipe(z.email("Enter an e-mail address like name@company.com"));

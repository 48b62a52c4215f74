import { z } from "zod";

/** A short line people typed: trimmed, without characters that can't be seen. `min` 0 allows it to be empty. */
export const plainText = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .min(min, min === 1 ? "Fill this in" : `At least ${min} characters`)
    .max(max, `At most ${max} characters`)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "Invisible characters are not allowed");

/** Why somebody decided as they did; people read it in a mail and in the app. May have several lines. */
export const reasonText = z.string().trim().max(500, "At most 500 characters");
export const requiredReason = reasonText.min(1, "Give a reason: the person reads it");

import { z } from "zod";
import { emailPaces, halfHours, optionalCategories } from "./preference";

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const timeOfDay = z.enum(halfHours as [string, ...string[]], "Choose a time");
/** Names alone: an offset like +01:00 knows nothing of summer time. */
const timeZone = z
  .string()
  .max(60)
  .regex(/^[A-Za-z]/, "Choose a time zone")
  .refine(isTimeZone, "Choose a time zone");

const categoryPreference = z.object({ inApp: z.boolean(), email: z.enum(emailPaces) });

const categoriesOf = <Shape extends z.ZodType>(each: Shape) =>
  z.object(
    Object.fromEntries(optionalCategories.map((category) => [category, each])) as Record<
      (typeof optionalCategories)[number],
      Shape
    >,
  );

/** All of it, as the defaults of a workspace hold it. */
export const preferencesSchema = z.object({
  categories: categoriesOf(categoryPreference),
  digestAt: timeOfDay,
  hasQuietHours: z.boolean(),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  timeZone,
});

/** What changes; all else stays. */
export const updatePreferencesInput = preferencesSchema
  .partial()
  .extend({ categories: categoriesOf(categoryPreference.partial()).partial().optional() });
export type UpdatePreferencesInput = z.infer<typeof updatePreferencesInput>;

/** What a mail's unsubscribe link carries. */
export const unsubscribeInput = z.object({ token: z.string().min(1).max(300) });

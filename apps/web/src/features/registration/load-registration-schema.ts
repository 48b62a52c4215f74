import type { RegisterInput } from "@gatehouse/shared/registration/registration";
import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import type { z } from "zod";

/** What this workspace asks of people who register; the server asks the same. */
export const loadRegistrationSchema = async (options: PublicSettings) => {
  const { registrationSchema } = await import("@gatehouse/shared/registration/registration");
  return registrationSchema(options) as unknown as z.ZodType<RegisterInput, RegisterInput>;
};

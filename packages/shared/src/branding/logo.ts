import { z } from "zod";
import { maxLogoBytes } from "./logo-limits";

export const setLogoInput = z.object({
  image: z
    .base64("This is not a picture")
    .min(1, "This is not a picture")
    .max(Math.ceil(maxLogoBytes / 3) * 4, "At most 200 kB"),
});
export type SetLogoInput = z.infer<typeof setLogoInput>;

export type Branding = {
  /** Where the logo is found by everybody; null without one. */
  logoPath: string | null;
};

import { z } from "zod";

/** Larger ones would slow every mail down, and nobody would see the difference. */
export const maxLogoBytes = 200 * 1_024;

export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
/** Only pictures of pixels: an SVG is a document that can carry scripts. */
export type LogoType = (typeof logoTypes)[number];

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

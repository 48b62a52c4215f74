/** Larger ones would slow every mail down, and nobody would see the difference. */
export const maxLogoBytes = 200 * 1_024;

export const logoTypes = ["image/png", "image/jpeg", "image/webp"] as const;
/** Only pictures of pixels: an SVG is a document that can carry scripts. */
export type LogoType = (typeof logoTypes)[number];

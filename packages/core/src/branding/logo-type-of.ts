import type { LogoType } from "@gatehouse/shared/branding/logo-limits";

/** In hexadecimal digits. */
const starts: Record<LogoType, RegExp> = {
  "image/png": /^89504e470d0a1a0a/,
  "image/jpeg": /^ffd8ff/,
  "image/webp": /^52494646.{8}57454250/,
};

/** What kind of picture bytes are by how they begin, whatever they are called; null when they are none that we take. */
export const logoTypeOf = (bytes: Buffer): LogoType | null => {
  const start = bytes.subarray(0, 16).toString("hex");
  return (Object.keys(starts) as LogoType[]).find((type) => starts[type].test(start)) ?? null;
};

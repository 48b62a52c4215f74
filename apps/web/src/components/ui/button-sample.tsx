import { textOnBrand } from "@gatehouse/shared/branding/brand-shades";

const names = { light: "Light", dark: "Dark" };

/** What a button in a mail will look like. */
export const ButtonSample = ({ scheme, color }: { scheme: "light" | "dark"; color: string }) => (
  <span
    className="inline-flex h-7 items-center rounded-md px-2.5 text-xs font-semibold"
    style={{ backgroundColor: color, color: textOnBrand[scheme] }}
  >
    {names[scheme]}
  </span>
);

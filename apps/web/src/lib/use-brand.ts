import { useEffect } from "react";

/** The workspace's style sheet comes with the page; once its color is another one, it is fetched anew. */
export const useBrand = (color: string): void => {
  useEffect(() => {
    const worn = getComputedStyle(document.documentElement).getPropertyValue("--brand").trim();
    const sheet = [...document.querySelectorAll<HTMLLinkElement>('link[href^="/brand.css"]')].at(-1);
    if (!sheet || worn === color) return;
    const next = document.createElement("link");
    next.rel = "stylesheet";
    next.href = `/brand.css?${encodeURIComponent(color)}`;
    next.addEventListener("load", () => sheet.remove(), { once: true });
    sheet.after(next);
  }, [color]);
};

import { createHash } from "node:crypto";
import type { Hono } from "hono";
import type { HttpEnv } from "./request";

export const mailPreviewPath = "/mail-preview";

/** Draws the mail that the page around it sends, and says how tall it is. Its links lead nowhere. */
const script = `
const say = () => parent.postMessage(document.documentElement.offsetHeight, "*");
addEventListener("message", ({ source, data }) => {
  if (source !== parent || typeof data !== "string") return;
  const { documentElement } = new DOMParser().parseFromString(data, "text/html");
  document.replaceChild(document.adoptNode(documentElement), document.documentElement);
  document.images[0]?.addEventListener("load", say);
  say();
});
addEventListener("click", (event) => event.preventDefault(), true);
addEventListener("resize", say);
`;

const page = `<!doctype html><html lang="en"><title>Preview</title><script>${script}</script></html>`;

/** The only script that its policy lets run. */
export const mailPreviewScript = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/**
 * The frame in which admins look at mails. A page of its own, because mails carry styles in them, which the policy of
 * the application forbids and a frame without an address would inherit.
 */
export const mountMailPreview = (app: Hono<HttpEnv>): void => {
  app.get(mailPreviewPath, (c) => c.html(page, 200, { "cache-control": "no-cache" }));
};

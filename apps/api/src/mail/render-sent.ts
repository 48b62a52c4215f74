import type { RenderMails } from "@gatehouse/core/notifications/show-email";

/** Draws what was sent; the code for it is loaded with the first. */
export const renderSent: RenderMails = {
  mail: async (mail) => (await import("@gatehouse/emails/render")).renderMail(mail),
  digest: async (digest) => (await import("@gatehouse/emails/render-digest")).renderDigest(digest),
};

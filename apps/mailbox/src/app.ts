import { once } from "node:events";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { streamSSE } from "hono/streaming";
import type { Mail } from "./mail";
import type { MailFolder } from "./mail-folder";
import { listPage, mailPage, mailViews, missingPage } from "./page";
import { script, style } from "./style";

const ownHosts = ["localhost", "127.0.0.1", "[::1]"];

/** A mail may look like anything but may do nothing: no script, no form, no request but for pictures. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; font-src https: data:; sandbox allow-popups allow-popups-to-escape-sandbox";

const readableHtml = (mail: Mail) =>
  `<!doctype html><base target="_blank">${mail.html || "<p style='font-family: sans-serif'>This mail has no HTML part.</p>"}`;

export const createApp = (mails: MailFolder) => {
  const app = new Hono();

  // Any site can point a name of its own at this machine; only the machine's own names may read the mail.
  app.use(async (c, next) => {
    if (!ownHosts.includes(new URL(c.req.url).hostname)) return c.text("Open this page as localhost.", 403);
    await next();
  });
  const pageHeaders = secureHeaders({
    contentSecurityPolicy: { defaultSrc: ["'self'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    strictTransportSecurity: false,
  });

  app.get("/", pageHeaders, (c) => c.html(listPage(mails.list(c.req.query("to")))));
  app.get("/messages/:id", pageHeaders, async (c) => {
    const mail = mails.find(c.req.param("id"));
    if (!mail) return c.html(missingPage(), 404);
    const view = mailViews.find((name) => name === c.req.query("view")) ?? (mail.html ? "html" : "text");
    return c.html(mailPage(mail, view, view === "source" ? (await mails.source(mail)).toString() : ""));
  });
  app.get("/messages/:id/html", (c) => {
    const mail = mails.find(c.req.param("id"));
    if (!mail) return c.notFound();
    return c.html(readableHtml(mail), 200, { "Content-Security-Policy": mailPolicy, "Referrer-Policy": "no-referrer" });
  });

  app.get("/favicon.ico", (c) => c.body(null, 204));
  app.get("/style.css", (c) => c.body(style, 200, { "Content-Type": "text/css" }));
  app.get("/script.js", (c) => c.body(script, 200, { "Content-Type": "text/javascript" }));
  app.get("/changes", (c) =>
    streamSSE(c, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      while (!ended.signal.aborted) {
        await once(mails.changes, "change", { signal: ended.signal }).catch(() => {});
        await stream.writeSSE({ event: "change", data: "" });
      }
    }),
  );

  app.get("/api/messages", (c) => c.json(mails.list(c.req.query("to"))));
  app.delete("/api/messages", async (c) => {
    await mails.clear();
    return c.body(null, 204);
  });
  return app;
};

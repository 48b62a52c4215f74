import { once } from "node:events";
import { serve } from "@hono/node-server";
import { createApp } from "./app";
import { openMailFolder } from "./mail-folder";
import { startSmtpReceiver } from "./smtp-receiver";

type Options = { smtpPort: number; port: number; folder: string };

/** The SMTP server and the page, both on loopback; 0 asks for any free port. */
export const startMailbox = async ({ smtpPort, port, folder }: Options) => {
  const mails = await openMailFolder(folder);
  const smtp = await startSmtpReceiver(mails, smtpPort);
  const web = serve({ fetch: createApp(mails).fetch, hostname: "127.0.0.1", port });
  await once(web, "listening");
  const address = web.address();
  return {
    smtpPort: smtp.port,
    url: `http://localhost:${address && typeof address === "object" ? address.port : port}`,
    close: async () => {
      await smtp.close();
      web.close();
      if ("closeAllConnections" in web) web.closeAllConnections();
    },
  };
};

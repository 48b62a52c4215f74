import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import type { MailFolder } from "./mail-folder";

const refused = () => Object.assign(new Error("No such mailbox"), { responseCode: 550 });

/**
 * An SMTP server that takes every mail, with any user and password or none. Only recipients that start with "refuse-"
 * are turned away for good, to see what a refusal does. Resolves with its port and how to close it.
 */
export const startSmtpReceiver = async (mails: MailFolder, port: number) => {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    // A certificate that nobody signed would make senders fail that are right to check it.
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("refuse-") ? refused() : null),
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      const to = envelope.rcptTo.map(({ address }) => address);
      buffer(stream)
        .then((message) => mails.add({ from, to }, message))
        .then(() => done(), done);
    },
  });
  server.on("error", () => {});
  const listener = server.listen(port, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  return {
    port: address && typeof address === "object" ? address.port : port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

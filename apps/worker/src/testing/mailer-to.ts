import { createMailer } from "../mail/mailer";

/** A mailer that sends to a server on this machine. */
export const mailerTo = (port: number) =>
  createMailer({
    host: "127.0.0.1",
    port,
    auth: undefined,
    from: { name: undefined, address: "gatehouse@meridian.example" },
  });

import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

type Answer = (error?: Error | null) => void;
type Step = "recipient" | "taken";

const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

/** A real SMTP server on a port of its own that keeps what it takes. */
export const startMailServer = async (port = 0) => {
  const mails: Email[] = [];
  const refused = new Map<string, number>();
  let holding: { step: Step; held: (go: () => void) => void } | undefined;

  const go = (step: Step, done: () => void): void => {
    const held = holding?.step === step ? holding.held : undefined;
    if (held) holding = undefined;
    held ? held(done) : done();
  };

  const options: SMTPServerOptions = {
    authOptional: true,
    hideSTARTTLS: true,
    logger: false,
    onRcptTo: ({ address }, _session, done: Answer) => {
      const code = refused.get(address);
      go("recipient", () => done(code ? answer(code, "No such person here") : null));
    },
    onData: (stream, _session, done: Answer) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        mails.push(await PostalMime.parse(Buffer.concat(chunks)));
        go("taken", () => done());
      });
    },
  };
  const listen = async (at: number): Promise<SMTPServer> => {
    const server = new SMTPServer(options);
    server.on("error", () => {});
    await new Promise<void>((resolve) => server.listen(at, "127.0.0.1", resolve));
    return server;
  };
  let server = await listen(port);
  const address = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));

  return {
    port: address.port,
    mails,
    mailsTo: (address: string) => mails.filter(({ to }) => to?.some((recipient) => recipient.address === address)),
    refuse: (address: string, code: number) => refused.set(address, code),
    accept: (address: string) => refused.delete(address),
    /** Resolves when a client has come to this step; it gets no answer until the function that comes is called. */
    holdNext: (step: Step) =>
      new Promise<() => void>((held) => {
        holding = { step, held };
      }),
    close,
    /** Closed before, it listens again where it did. */
    reopen: async () => {
      server = await listen(address.port);
    },
  };
};

export type MailServer = Awaited<ReturnType<typeof startMailServer>>;

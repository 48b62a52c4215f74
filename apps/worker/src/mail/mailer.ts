import { createTransport } from "nodemailer";

export type SmtpServer = {
  host: string;
  port: number;
  auth: { user: string; pass: string } | undefined;
  from: { name: string | undefined; address: string };
};

export type Letter = {
  /** The same each time the letter is sent, so that a mail system can tell a second copy. */
  messageId: string;
  senderName: string;
  to: { name: string; address: string };
  subject: string;
  html: string;
  text: string;
  /** One click there stops mails like this one. */
  unsubscribeLink?: string;
};

/** RFC 8058: mail programs offer the link as a button of their own, and post to it. */
const oneClick = (link: string | undefined) =>
  link && { "List-Unsubscribe": `<${link}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

type SmtpError = Error & { command?: string; permanent?: boolean; response?: string };

/** The server's words when it refused this recipient or this letter for good; nothing when trying again may help. */
const refusal = (error: SmtpError): string | undefined =>
  error.permanent && (error.command === "RCPT TO" || error.command === "DATA") ? error.response : undefined;

/** Sends over a few kept connections: TLS from the start on port 465, else STARTTLS when the server offers it. */
export const createMailer = ({ host, port, auth, from }: SmtpServer) => {
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    auth,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  /** Resolves with the refusal when the letter will never be taken; throws when it may be another time. */
  const send = async ({
    messageId,
    senderName,
    unsubscribeLink,
    ...letter
  }: Letter): Promise<{ refusal: string | null }> => {
    try {
      await transport.sendMail({
        ...letter,
        messageId,
        from: { name: from.name ?? senderName, address: from.address },
        headers: { "Auto-Submitted": "auto-generated", ...oneClick(unsubscribeLink) },
      });
      return { refusal: null };
    } catch (error) {
      const words = refusal(error as SmtpError);
      if (words === undefined) throw error;
      return { refusal: words };
    }
  };

  return { send, close: () => transport.close() };
};

export type Mailer = ReturnType<typeof createMailer>;

import PostalMime from "postal-mime";

export type Mail = {
  id: string;
  from: string;
  to: string[];
  subject: string;
  date: Date;
  messageId: string;
  html: string;
  text: string;
  headers: Record<string, string>;
};

export type Envelope = { from: string; to: string[] };

/** The message with its envelope on top, as a mail server delivers it: the recipients of blind copies stand only there. */
export const withEnvelope = ({ from, to }: Envelope, source: Buffer) => {
  const lines = [`Return-Path: <${from}>`, ...to.map((address) => `Delivered-To: ${address}`)];
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n`), source]);
};

export const parseMail = async (id: string, date: Date, source: Buffer): Promise<Mail> => {
  const parsed = await PostalMime.parse(source);
  const header = (name: string) => parsed.headers.filter(({ key }) => key === name).map(({ value }) => value);
  return {
    id,
    date,
    from: parsed.from?.address ?? header("return-path").join(),
    to: header("delivered-to"),
    subject: parsed.subject ?? "",
    messageId: parsed.messageId ?? "",
    html: parsed.html ?? "",
    text: parsed.text ?? "",
    headers: Object.fromEntries(parsed.headers.map(({ key, value }) => [key, value])),
  };
};

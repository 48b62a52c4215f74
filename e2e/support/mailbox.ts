import { expect, vi } from "vitest";
import { installation } from "./installation";

type Mail = { id: string; to: string; subject: string; html: string; text: string };

export const mailsTo = async (address: string): Promise<Mail[]> => {
  const response = await fetch(`${installation().mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
};

/** The one mail to this address whose subject matches; waits until it has come. */
export const mailTo = (address: string, subject: RegExp): Promise<Mail> =>
  vi.waitFor(
    async () => {
      const mails = (await mailsTo(address)).filter((mail) => subject.test(mail.subject));
      expect(mails).toHaveLength(1);
      return mails[0] as Mail;
    },
    { timeout: 90_000, interval: 200 },
  );

/** The first address in the text part that leads into the installation under this path. */
export const linkIn = ({ text }: Mail, path: string): string => {
  const link = text.match(/https?:\/\/\S+/g)?.find((url) => new URL(url).pathname === path);
  if (!link) throw new Error(`No link to ${path} in: ${text}`);
  return link;
};

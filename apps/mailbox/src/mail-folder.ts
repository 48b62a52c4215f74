import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Envelope, type Mail, parseMail, withEnvelope } from "./mail";

const keptMails = 500;

const dateOfId = (id: string) => new Date(Number.parseInt(id, 36));

/** Mails as .eml files in a folder, newest first; `changes` says "change" when one came or all were deleted. */
export const openMailFolder = async (folder: string) => {
  await mkdir(folder, { recursive: true });
  const fileOf = (id: string) => join(folder, `${id}.eml`);
  const read = async (id: string) => parseMail(id, dateOfId(id), await readFile(fileOf(id)));
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
  const changes = new EventEmitter().setMaxListeners(0);
  let mails: Mail[] = await Promise.all(names.reverse().map((name) => read(name.slice(0, -".eml".length))));

  const forget = async (forgotten: Mail[]) => {
    mails = mails.filter((mail) => !forgotten.includes(mail));
    await Promise.all(forgotten.map(({ id }) => rm(fileOf(id), { force: true })));
  };

  return {
    changes,
    list: (to?: string) => mails.filter((mail) => !to || mail.to.some((address) => sameAddress(address, to))),
    find: (id: string) => mails.find((mail) => mail.id === id),
    source: (mail: Mail) => readFile(fileOf(mail.id)),
    add: async (envelope: Envelope, message: Buffer) => {
      const id = `${Date.now().toString(36)}-${randomBytes(6).toString("hex")}`;
      await writeFile(`${fileOf(id)}.part`, withEnvelope(envelope, message));
      await rename(`${fileOf(id)}.part`, fileOf(id));
      mails = [await read(id), ...mails];
      await forget(mails.slice(keptMails));
      changes.emit("change");
    },
    clear: async () => {
      await forget(mails);
      changes.emit("change");
    },
  };
};

export type MailFolder = Awaited<ReturnType<typeof openMailFolder>>;

const sameAddress = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

import type { LogoType } from "@gatehouse/shared/branding/logo-limits";
import { Binary, type ClientSession, type Db, type IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";

type LogoDoc = { _id: string; workspaceId: string; type: LogoType; bytes: Binary; createdAt: Date };

export type Logo = { type: LogoType; bytes: Buffer };

export const logoIndexes: IndexDescription[] = [
  // deleteOlder
  { key: { workspaceId: 1, createdAt: -1, _id: -1 } },
];

/** Mails that went out show the logo of their day; those that are older than this many logos show none. */
const kept = 5;

export const createLogoStore = (db: Db, session?: ClientSession) => {
  const logos = tenantCollection<LogoDoc>(db, "logos", session);
  return {
    insert: ({ bytes, ...logo }: Omit<LogoDoc, "bytes"> & Pick<Logo, "bytes">) =>
      logos.insert({ ...logo, bytes: new Binary(bytes) }),
    /** Logos are public: mails are read where nobody is signed in. */
    findPublic: async (id: string): Promise<Logo | null> => {
      const logo = await logos.anywhere.findOne({ _id: id });
      return logo && { type: logo.type, bytes: Buffer.from(logo.bytes.value()) };
    },
    deleteOlder: async (workspaceId: string) => {
      const newestFirst = logos.in(workspaceId).find({}).sort({ createdAt: -1, _id: -1 });
      const old = await newestFirst.skip(kept).limit(100).project<Pick<LogoDoc, "_id">>({ _id: 1 }).toArray();
      if (old.length > 0) await logos.in(workspaceId).deleteMany({ _id: { $in: old.map(({ _id }) => _id) } });
    },
  };
};

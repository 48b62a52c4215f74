import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MARK = "embedded-mongo 1\n";
const LMDB_MAGIC = 0xbeefc0de;
const LARGEST_PAGE = 65_536;
/** Offsets in a meta page. */
const META = { magic: 24, pageSize: 48, root: 136, lastPage: 144, transaction: 152 };
const NO_PAGE = 0xffffffffffffffffn;
/** Pages at the end that were given out but never written don't make the file shorter than it should be. */
const UNWRITTEN_PAGES = 256n;
/** Process numbers repeat, notably in containers: a lock with our own number is only ours if we know of it. */
const mine = new Set<string>();

export type DataFolder = { file: string; release(): Promise<void> };

/** A reason, fit to be shown to a person, why a data folder can't be used. */
export type DataFolderError = Error & { dataFolder: string };

const refuse = (path: string, reason: string): DataFolderError =>
  Object.assign(new Error(`The data folder ${path} ${reason}.`), { dataFolder: path });

export const isDataFolderError = (error: unknown): error is DataFolderError =>
  error instanceof Error && "dataFolder" in error;

/** Creates the folder or checks that it is ours and whole, and keeps other processes out until released. */
export async function claimFolder(path: string): Promise<DataFolder> {
  const file = join(path, "store.lmdb");
  await mkdir(path, { recursive: true }).catch((error: Error) => {
    throw refuse(path, `can't be created (${error.message})`);
  });
  const names = (await readdir(path)).filter((name) => name !== "in-use");
  if (names.length === 0) await writeFile(join(path, "format"), MARK);
  else {
    const mark = await readFile(join(path, "format"), "utf8").catch(() => undefined);
    if (mark === undefined) throw refuse(path, "was not made by this store; choose an empty one");
    if (mark !== MARK) throw refuse(path, "was made by a version of this store that can't be read here");
    if (names.includes("store.lmdb")) await checkHeader(path, file);
  }
  const release = await lock(path);
  return { file, release };
}

export const damaged = (path: string, reason: string): DataFolderError => refuse(path, `is damaged: ${reason}`);

/** LMDB's two meta pages: which of them is newer, where its tree begins and how long the file has to be. */
async function checkHeader(path: string, file: string): Promise<void> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    if (size === 0) return;
    const { buffer } = await handle.read(Buffer.alloc(LARGEST_PAGE * 2), 0, LARGEST_PAGE * 2, 0);
    const pageSize = buffer.readUInt32LE(META.pageSize);
    const isPageSize = pageSize >= 512 && pageSize <= LARGEST_PAGE && (pageSize & (pageSize - 1)) === 0;
    const metas = isPageSize ? [buffer, buffer.subarray(pageSize)].filter(hasMagic) : [];
    if (metas.length < 2) throw damaged(path, "store.lmdb is not a database file");
    const newest = metas.reduce((a, b) =>
      a.readBigUInt64LE(META.transaction) > b.readBigUInt64LE(META.transaction) ? a : b,
    );
    const pages = BigInt(Math.floor(size / pageSize));
    const root = newest.readBigUInt64LE(META.root);
    const isCut = newest.readBigUInt64LE(META.lastPage) > pages + UNWRITTEN_PAGES;
    if (isCut || (root !== NO_PAGE && root >= pages)) throw damaged(path, "store.lmdb is shorter than it was");
  } finally {
    await handle.close();
  }
}

const hasMagic = (meta: Buffer): boolean => meta.readUInt32LE(META.magic) === LMDB_MAGIC;

async function lock(path: string): Promise<() => Promise<void>> {
  const name = join(path, "in-use");
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(name, String(process.pid), { flag: "wx" });
      mine.add(name);
      return async () => {
        mine.delete(name);
        await rm(name, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST")
        throw refuse(path, `can't be written to (${(error as Error).message})`);
    }
    const owner = Number(await readFile(name, "utf8").catch(() => ""));
    if (owner === process.pid ? mine.has(name) : owner && isRunning(owner))
      throw refuse(path, `is in use by process ${owner}`);
    await rm(name, { force: true });
  }
  throw refuse(path, "is being opened by another process");
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

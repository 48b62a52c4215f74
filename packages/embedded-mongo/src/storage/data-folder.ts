import { constants } from "node:fs";
import { mkdir, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const MARK = "embedded-mongo 1\n";
const LMDB_MAGIC = 0xbeefc0de;
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

async function checkHeader(path: string, file: string): Promise<void> {
  const handle = await open(file, constants.O_RDONLY);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    if (size > 0 && (bytesRead < 64 || !hasMagic(buffer)))
      throw refuse(path, "is damaged: store.lmdb is not a database file");
  } finally {
    await handle.close();
  }
}

function hasMagic(header: Buffer): boolean {
  for (let at = 0; at + 4 <= header.length; at += 4) if (header.readUInt32LE(at) === LMDB_MAGIC) return true;
  return false;
}

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

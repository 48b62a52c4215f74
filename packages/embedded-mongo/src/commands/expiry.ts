import { collections, type Index } from "../storage/catalog";
import { retryRange } from "../storage/key-layout";
import { deleteRecord } from "../storage/records";
import { decode } from "../values/document";
import type { Engine } from "./call";
import { prepare } from "./query";
import { recordContext } from "./write-target";

const BATCH = 500;
const RETRIES_KEPT_MS = 60 * 60_000;

async function expire(engine: Engine, ns: string, index: Index): Promise<void> {
  const [[path] = ["_id"]] = index.key;
  const before = new Date(Date.now() - (index.expireAfterSeconds as number) * 1000);
  const filter = { $and: [{ [path]: { $lt: before } }, index.partial ?? {}] };
  for (;;) {
    const removed = await engine.store.write((writer) => {
      const collection = [...collections(writer, ns.slice(0, ns.indexOf(".")))].find((each) => each.ns === ns);
      if (!collection) return 0;
      const found = [
        ...prepare(writer, collection, { filter, limit: BATCH, hint: index.hidden ? undefined : index.name }).run(),
      ];
      for (const record of found) deleteRecord(recordContext(engine, writer), collection, record);
      return found.length;
    });
    if (removed < BATCH) return;
  }
}

/** Forgets retryable writes that no driver will try again: a session ends after half an hour unused. */
async function forgetRetries(engine: Engine): Promise<void> {
  const before = Date.now() - RETRIES_KEPT_MS;
  await engine.store.write((writer) => {
    const old = [...writer.range(retryRange())].filter(({ value }) => (decode(value).at as Date).getTime() < before);
    for (const { key } of old) writer.remove(key);
  });
}

/** Removes documents past their TTL now and then; the returned function stops that and waits for a run under way. */
export function startExpiry(engine: Engine, intervalMs: number): () => Promise<void> {
  let running = Promise.resolve();
  let isBusy = false;
  async function run(): Promise<void> {
    await forgetRetries(engine);
    for (const { ns, indexes } of [...collections(engine.store.reader())]) {
      for (const index of indexes) if (index.expireAfterSeconds !== undefined) await expire(engine, ns, index);
    }
  }
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = run()
      .catch((error: Error) => void process.stderr.write(`removing expired documents: ${error.stack}\n`))
      .finally(() => {
        isBusy = false;
      });
  }, intervalMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    return running;
  };
}

import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { BSON } from "mongodb";

/**
 * A command to the database: its name, its collection, and texts that its documents contain. A process stands before it,
 * after it, or once the transaction it belongs to is committed.
 */
export type Bar = { command: string; collection: string; texts: string[]; when: "before" | "after" | "committed" };
type Placed = { matches: (message: Buffer) => boolean; when: Bar["when"]; reached: () => void };

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

const asBson = ({ command, collection }: Bar): Buffer =>
  Buffer.concat([Buffer.from(`${command}\0`), int32(collection.length + 1), Buffer.from(`${collection}\0`)]);

/** Behind the header, the flags and the kind of the first section. */
const bodyAt = 21;

const bodyOf = (message: Buffer): BSON.Document =>
  BSON.deserialize(message.subarray(bodyAt, bodyAt + message.readInt32LE(bodyAt)));

const isCommitOf =
  ({ lsid, txnNumber }: BSON.Document) =>
  (message: Buffer): boolean => {
    if (!message.includes("commitTransaction")) return false;
    const body = bodyOf(message);
    return (
      body.commitTransaction === 1 && body.lsid.id.toString() === lsid.id.toString() && body.txnNumber === txnNumber
    );
  };

/** Calls with each whole message of MongoDB's wire protocol. */
const readMessages = (socket: Socket, take: (message: Buffer) => void): void => {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
      const message = rest.subarray(0, rest.readInt32LE(0));
      rest = rest.subarray(message.length);
      take(message);
    }
  });
};

const pipe = (
  client: Socket,
  store: Socket,
  takeBar: (message: Buffer) => Placed | undefined,
  wait: (go: () => void) => void,
) => {
  let barred: Placed | undefined;
  let kept: Buffer[] = [];
  for (const [one, other] of [
    [client, store],
    [store, client],
  ] as const) {
    one.on("error", () => {});
    one.on("close", () => other.destroy());
  }
  readMessages(client, (message) => {
    const bar = takeBar(message);
    if (bar?.when === "before") {
      wait(() => store.write(message));
      bar.reached();
      return;
    }
    barred = bar;
    store.write(message);
  });
  store.on("data", (answer: Buffer) => {
    if (!barred) return client.write(answer);
    if (kept.length === 0)
      wait(() => {
        barred = undefined;
        client.write(Buffer.concat(kept));
        kept = [];
      });
    kept.push(answer);
    barred.reached();
  });
};

/** A way to the database on which a process can be held right before or after one of its commands. */
export const openGate = async (storeUri: string) => {
  const { hostname, port } = new URL(storeUri);
  let bars: Placed[] = [];
  let waiting: (() => void)[] = [];

  const takeBar = (message: Buffer): Placed | undefined => {
    const bar = bars.find((one) => one.matches(message));
    bars = bars.filter((one) => one !== bar);
    if (bar?.when !== "committed") return bar;
    bars.push({ ...bar, when: "after", matches: isCommitOf(bodyOf(message)) });
    return undefined;
  };
  const server = createServer((client) =>
    pipe(client, connect(Number(port || 27_017), hostname), takeBar, (go) => waiting.push(go)),
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const uri = new URL(storeUri);
  uri.port = String((server.address() as AddressInfo).port);
  uri.searchParams.delete("replicaSet");
  uri.searchParams.set("directConnection", "true");

  return {
    uri: uri.href,
    /** Resolves when a process has come to this command; it stands there until the gate opens or it dies. */
    bar: (bar: Bar): Promise<void> => {
      const command = asBson(bar);
      const matches = (message: Buffer) =>
        message.includes(command) && bar.texts.every((text) => message.includes(text));
      return new Promise((reached) => bars.push({ matches, when: bar.when, reached }));
    },
    /** Lets all who wait go on. */
    open: () => {
      for (const go of waiting) go();
      waiting = [];
    },
    close: () => server.close(),
  };
};

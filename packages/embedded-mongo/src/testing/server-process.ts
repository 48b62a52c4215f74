import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { MongoClient } from "mongodb";

export type ServerProcess = {
  uri: string;
  /** Sends the signal and waits until the process is gone. */
  stop: (signal: NodeJS.Signals) => Promise<void>;
};

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

async function findFreePort(): Promise<number> {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  listener.close();
  await once(listener, "close");
  if (typeof address === "string" || address === null) throw new Error("no port");
  return address.port;
}

async function untilAnswering(uri: string, child: ChildProcess): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 20_000 });
  const died = once(child, "exit").then(([code]) => {
    throw new Error(`the server ended with ${code}`);
  });
  await Promise.race([client.db("admin").command({ ping: 1 }), died]).finally(() => client.close());
}

/** Starts the server on the folder as a process of its own, the way a person does, and waits until it answers. */
export async function startServerProcess(folder: string, nodeOptions: string[] = []): Promise<ServerProcess> {
  const port = await findFreePort();
  const args = [...nodeOptions, "--import", "tsx", "src/main.ts", "--path", folder, "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: packageFolder, stdio: ["ignore", "ignore", "inherit"] });
  const exited = once(child, "exit");
  const uri = `mongodb://127.0.0.1:${port}/?directConnection=true`;
  await untilAnswering(uri, child).catch(async (error) => {
    child.kill("SIGKILL");
    throw error;
  });
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { uri, stop };
}

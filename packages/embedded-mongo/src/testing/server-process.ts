import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export type ServerProcess = {
  uri: string;
  /** Sends the signal and waits until the process is gone. */
  stop: (signal: NodeJS.Signals) => Promise<void>;
};

const packageFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Starts the server on the folder as a process of its own, the way a person does, and waits until it is ready. */
export async function startServerProcess(folder: string): Promise<ServerProcess> {
  const args = ["--import", "tsx", "src/main.ts", "--path", folder];
  const child = spawn(process.execPath, args, { cwd: packageFolder, stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const exited = once(child, "exit");
  const [message] = await Promise.race([once(child, "message"), exited]);
  if (typeof message?.uri !== "string") throw new Error(`the server ended with ${message}`);
  const stop = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
  };
  return { uri: message.uri, stop };
}

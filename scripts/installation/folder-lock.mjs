import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { problem } from "./problem.mjs";

/**
 * Who holds the lock; nothing when its holder is gone. A process id would not tell, since ids are used again.
 * @param {string} file
 * @returns {Promise<string | undefined>}
 */
const holderOf = (file) =>
  new Promise((resolve) => {
    let answer = "";
    const [port, key] = readFileSync(file, "utf8").split(" ");
    const socket = connect({ port: Number(port) || 1, host: "127.0.0.1", timeout: 2000 });
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("timeout", () => socket.destroy());
    socket.on("error", () => {});
    socket.on("close", () => resolve(key && answer.startsWith(key) ? answer.slice(key.length + 1) : undefined));
  });

/**
 * Keeps a second installation away from the folder until the returned function is called or this process ends.
 * @param {string} folder @param {string} holder named to whoever is kept away
 */
export const lockFolder = async (folder, holder) => {
  const file = join(folder, "lock");
  const other = existsSync(file) ? await holderOf(file) : undefined;
  if (other)
    throw problem(
      `The data folder ${folder} is in use by ${other}. Stop that one, or choose another folder: GATEHOUSE_DATA=… npm start`,
    );
  rmSync(file, { force: true });

  const key = randomUUID();
  const server = createServer((socket) => socket.end(`${key} ${holder}`));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  writeFileSync(file, `${address && typeof address === "object" ? address.port : 0} ${key}`, {
    flag: "wx",
    mode: 0o600,
  });
  return () => {
    server.close();
    rmSync(file, { force: true });
  };
};

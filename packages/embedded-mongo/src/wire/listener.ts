import { createServer, type Server, type Socket } from "node:net";
import type { Doc } from "../values/document";
import { type Request, readRequest, takeMessage, writeReply } from "./message";

export type Peer = { id: number; address: string; client: string };
/** Answers one request; a reply may come encoded already. */
export type Answer = (request: Request, peer: Peer) => Promise<Doc | Uint8Array>;
export type Listener = { port: number; close(): Promise<void> };

type Setting = { host: string; port: number; answer: Answer; onDisconnect: (peer: Peer) => void };

let lastPeer = 0;

const addressOf = (socket: Socket): string => {
  const address = (socket.localAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  return address.includes(":") ? `[${address}]:${socket.localPort}` : `${address}:${socket.localPort}`;
};

/** Requests of one connection are answered in their order, one after the other. */
function serve(socket: Socket, { answer, onDisconnect }: Setting): void {
  const peer: Peer = {
    id: ++lastPeer,
    address: addressOf(socket),
    client: `${socket.remoteAddress}:${socket.remotePort}`,
  };
  let pending: Buffer = Buffer.alloc(0);
  let isBusy = false;
  socket.setNoDelay(true);
  socket.on("data", (chunk) => {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (!isBusy) void drain();
  });
  socket.on("error", () => socket.destroy());
  socket.on("close", () => onDisconnect(peer));

  async function drain(): Promise<void> {
    isBusy = true;
    try {
      for (let next = takeMessage(pending); next && !socket.destroyed; next = takeMessage(pending)) {
        pending = next.rest;
        const request = readRequest(next.message);
        const reply = await answer(request, peer);
        if (request.wantsReply && socket.writable) socket.write(writeReply(request, reply));
      }
    } catch {
      // What can't be read as a message can't be answered either: MongoDB hangs up too.
      socket.destroy();
    } finally {
      isBusy = false;
    }
  }
}

export async function listen(setting: Setting): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serve(socket, setting);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(setting.port, setting.host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : setting.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; headers: IncomingHttpHeaders; body: string };
type Answer = (response: ServerResponse, request: IncomingMessage) => unknown;

const accept: Answer = (response) => response.writeHead(204).end();

/** A real HTTP server on loopback that keeps what it is sent, and answers 204 unless told otherwise. */
export const startWebhookReceiver = async () => {
  const received: Received[] = [];
  const answers: Answer[] = [];
  let usual = accept;

  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    received.push({ path: request.url ?? "", headers: request.headers, body });
    (answers.shift() ?? usual)(response, request);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    receivedAt: (path: string) => received.filter((one) => one.path === path),
    /** How the next requests are answered, in turn. */
    answerNext: (...next: Answer[]) => answers.push(...next),
    answerAlways: (answer: Answer) => {
      usual = answer;
    },
    reset: () => {
      received.length = 0;
      answers.length = 0;
      usual = accept;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>;

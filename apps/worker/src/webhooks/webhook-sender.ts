import { lookup } from "node:dns";
import type { DeliveryDoc } from "@gatehouse/core/notifications/delivery-store";
import type { Network } from "@gatehouse/core/webhooks/reachable-address";
import { Agent, type Dispatcher, request } from "undici";
import { guardedConnector, outOfReachCode, type Resolve } from "./guarded-connector";

type Post = { url: string; headers: Record<string, string>; body: string };

/** How a try went. `isFinal`: another one would end alike. */
export type Tried = Omit<DeliveryDoc["attemptLog"][number], "at"> & { isFinal: boolean };

type Options = { networks: Network[]; timeoutMs?: number; resolve?: Resolve };

const answerKept = 1_024;
const gone = 410;

/** The beginning of the answer; the rest is not even received. */
const beginningOf = async (body: Dispatcher.ResponseData["body"]): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= answerKept) break;
    }
  } catch {
    // The status has come, and that is what counts.
  }
  return Buffer.concat(chunks).subarray(0, answerKept).toString("utf8").replaceAll("\u0000", "");
};

const problemOf = (status: number): string | null => {
  if (status >= 200 && status < 300) return null;
  if (status === gone) return "Answered 410: it does not want this any more";
  return status >= 300 && status < 400 ? `Answered ${status}, and redirects are not followed` : `Answered ${status}`;
};

const problems: Record<string, string> = {
  ABORT_ERR: "No answer in time",
  ECONNREFUSED: "The connection was refused",
  ECONNRESET: "The connection was cut off",
  EAI_AGAIN: "The name could not be looked up",
  ENOTFOUND: "The name has no address",
  UND_ERR_CONNECT_TIMEOUT: "No connection in time",
  UND_ERR_HEADERS_OVERFLOW: "The headers of the answer are too large",
  UND_ERR_SOCKET: "The connection was cut off",
};

type Failure = Error & { code?: string; errors?: Failure[] };

/** Where several addresses were tried, the error of the first says enough. */
const failureOf = (error: Failure): { error: string; isFinal: boolean } => {
  if (error.name === "TimeoutError") return { error: "No answer in time", isFinal: false };
  const { code = "", message, errors } = error;
  const [first] = errors ?? [];
  if (first && !message) return failureOf(first);
  return { error: problems[code] ?? (message || code), isFinal: code === outOfReachCode };
};

/** Posts to addresses within reach, each time over a new connection; follows no redirect and waits for `timeoutMs` at most. */
export const createWebhookSender = ({ networks, timeoutMs = 10_000, resolve = lookup }: Options) => {
  const dispatcher = new Agent({ connect: guardedConnector(networks, timeoutMs, resolve), pipelining: 0 });

  const post = async ({ url, headers, body }: Post): Promise<Tried> => {
    const startedAt = performance.now();
    const durationMs = () => Math.round(performance.now() - startedAt);
    try {
      const answered = await request(url, {
        method: "POST",
        headers: { ...headers, "user-agent": "Gatehouse" },
        body,
        dispatcher,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { statusCode: status } = answered;
      const answer = await beginningOf(answered.body);
      return { status, answer, error: problemOf(status), isFinal: status === gone, durationMs: durationMs() };
    } catch (error) {
      return { status: null, answer: null, ...failureOf(error as Failure), durationMs: durationMs() };
    }
  };

  return { post, close: () => dispatcher.destroy() };
};

export type WebhookSender = ReturnType<typeof createWebhookSender>;

import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError, errorStatus } from "@gatehouse/shared/errors";
import superjson from "superjson";

/** Procedure → what it answers to its input; an AppError is answered as the server would. */
export type Answers = Record<string, (input: never) => unknown>;

type Call = { path: string; input: unknown };
type Envelope = Record<string, { json: unknown }>;

const refuse = (error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  const { code, fields } = error;
  const message = errorMessages[code];
  const data = { code, message, fields, requestId: "req_test", httpStatus: errorStatus[code] };
  return { error: superjson.serialize({ code: -32_000, message, data }) };
};

const readInputs = async (url: URL, init: RequestInit | undefined): Promise<unknown> =>
  JSON.parse(init?.method === "POST" ? String(init.body ?? "{}") : (url.searchParams.get("input") ?? "{}"));

const inputOf = (inputs: unknown, index: number, isBatch: boolean): unknown => {
  const envelope = isBatch ? (inputs as Envelope)[index] : (inputs as { json: unknown });
  return envelope && "json" in envelope ? superjson.deserialize(envelope as never) : undefined;
};

/** A server that speaks tRPC's wire format in place of the network. Keeps what it was asked. */
export const createAnsweringServer = (answers: Answers) => {
  const calls: Call[] = [];
  const answer = async (path: string, input: unknown) => {
    calls.push({ path, input });
    const reply = answers[path];
    try {
      if (!reply) throw new AppError("request.unknown-procedure");
      return { result: { data: superjson.serialize(await reply(input as never)) } };
    } catch (error) {
      return refuse(error);
    }
  };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input), location.origin);
    const isBatch = url.searchParams.has("batch");
    const inputs = await readInputs(url, init);
    const paths = url.pathname.replace("/trpc/", "").split(",");
    const replies = await Promise.all(paths.map((path, index) => answer(path, inputOf(inputs, index, isBatch))));
    return Response.json(isBatch ? replies : replies[0]);
  };
  return { calls, fetch };
};

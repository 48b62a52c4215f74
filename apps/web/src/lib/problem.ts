import type { ErrorBody, ErrorCode } from "@gatehouse/shared/errors";
import { TRPCClientError } from "@trpc/client";

/** A failed call in words for the person in front of it. */
export type Problem = Omit<ErrorBody, "code" | "requestId"> & {
  code: ErrorCode | "offline";
  requestId?: string;
};

const isErrorBody = (data: unknown): data is ErrorBody =>
  typeof data === "object" && data !== null && "code" in data && "requestId" in data;

export const problemOf = (error: unknown): Problem => {
  if (!(error instanceof TRPCClientError))
    return { code: "internal", message: "Something went wrong on this page. Load it again." };
  const data: unknown = error.data;
  if (isErrorBody(data)) return { ...data, requestId: data.requestId || undefined };
  return { code: "offline", message: "The server could not be reached. Check the connection and try again." };
};

/** Worth another try without anybody changing anything. */
export const isPassing = ({ code }: Problem): boolean => code === "offline" || code === "internal";

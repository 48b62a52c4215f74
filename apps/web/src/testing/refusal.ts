import type { ErrorBody } from "@gatehouse/shared/errors";
import { TRPCClientError } from "@trpc/client";

/** What a call rejects with when the server refuses it. */
export const refusal = (body: Partial<ErrorBody>): Error => {
  const data: ErrorBody = { code: "internal", message: "Refused", requestId: "req_1", ...body };
  return TRPCClientError.from({ error: { code: -32_600, message: data.message, data } });
};

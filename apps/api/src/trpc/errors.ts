import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError, type ErrorBody, type ErrorCode, errorStatus, type FieldErrors } from "@gatehouse/shared/errors";
import { TRPCError } from "@trpc/server";
import { getTRPCErrorFromUnknown } from "@trpc/server/unstable-core-do-not-import";
import { ZodError } from "zod";

const trpcCodes = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
} as const;

/** Errors that tRPC itself finds before a procedure runs. */
const ownErrors: Record<string, ErrorCode> = {
  PARSE_ERROR: "input.malformed",
  BAD_REQUEST: "input.malformed",
  UNSUPPORTED_MEDIA_TYPE: "input.malformed",
  METHOD_NOT_SUPPORTED: "request.unknown-procedure",
  NOT_FOUND: "request.unknown-procedure",
  PAYLOAD_TOO_LARGE: "input.too-large",
};

const fieldsOf = (error: ZodError): FieldErrors =>
  Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path.join("."), message]));

/** The refusal behind whatever was thrown; a defect has none and is "internal". */
export const toAppError = (thrown: unknown): AppError => {
  const error = getTRPCErrorFromUnknown(thrown);
  if (error.cause instanceof AppError) return error.cause;
  if (error.cause instanceof ZodError) return new AppError("input.invalid", { fields: fieldsOf(error.cause) });
  return new AppError(ownErrors[error.code] ?? "internal", { cause: error });
};

export const toTrpcError = (error: AppError): TRPCError =>
  new TRPCError({ code: trpcCodes[errorStatus[error.code]], message: errorMessages[error.code], cause: error });

const inWords = (seconds: number): string =>
  seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} ${seconds === 1 ? "second" : "seconds"}`;

const messageOf = ({ code, retryAfter }: AppError): string =>
  retryAfter === undefined ? errorMessages[code] : `Too many attempts. Try again in ${inWords(retryAfter)}.`;

/** The one shape in which every refusal reaches the caller. Never carries what the cause says. */
export const errorBody = (error: AppError, requestId: string): ErrorBody => ({
  code: error.code,
  message: messageOf(error),
  ...(error.fields && { fields: error.fields }),
  ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
  requestId,
});

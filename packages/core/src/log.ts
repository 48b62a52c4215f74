import { type Logger, pino } from "pino";

// Frames of a stack are let through: paths of packages have an @ as well.
const frameOrAddress = /^ {4}at .+:\d+:\d+\)?$|(?<![^\s@"])[^\s@"]+@[^\s"]+/gm;

const withoutAddresses = (text: string): string =>
  text.replace(frameOrAddress, (found) => (found.startsWith("    at ") ? found : "…@…"));

type LoggedError = { type: string; message: string; stack: string; cause?: LoggedError | string };

const maxCauses = 5;

const errorInWords = (error: unknown, causesLeft = maxCauses): LoggedError | string => {
  if (!(error instanceof Error)) return withoutAddresses(String(error));
  return {
    type: error.name,
    message: withoutAddresses(error.message),
    stack: withoutAddresses(error.stack ?? ""),
    ...(error.cause !== undefined && causesLeft > 0 && { cause: errorInWords(error.cause, causesLeft - 1) }),
  };
};

/**
 * JSON lines on standard output. Of an `error` the type, message, stack and causes are written, without addresses:
 * servers quote people's in their messages, and the driver's own fields carry whole documents.
 */
export const createLog = (app: string, level: string, destination?: { write: (line: string) => unknown }): Logger =>
  pino({ level, base: { app }, serializers: { error: (error) => errorInWords(error) } }, destination);

import { z } from "zod";
import type { ErrorCode } from "./errors";
import { type IdKind, idOf } from "./ids";

/** Of what is changed together. */
export const bulkIds = (kind: IdKind) => z.array(idOf(kind)).min(1).max(100, "At most 100 at once");

/** What was (or would be) changed, and what not, with the reason in words. */
export type BulkOutcome = {
  done: { id: string; name: string }[];
  refused: { id: string; name: string; code: ErrorCode; message: string }[];
};

import { isDeepStrictEqual } from "node:util";
import type { AuditDoc } from "./audit-store";

/** The fields whose value differs, each with before and after, as an audit entry keeps them. */
export const changesOf = <T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): AuditDoc["changes"] =>
  Object.fromEntries(
    fields
      .filter((field) => !isDeepStrictEqual(before[field], after[field]))
      .map((field) => [field, { before: before[field] ?? null, after: after[field] ?? null }]),
  );

import type { Doc } from "./values/document";

const CODE_NAMES: Record<number, string> = {
  1: "InternalError",
  2: "BadValue",
  9: "FailedToParse",
  11: "UserNotFound",
  13: "Unauthorized",
  14: "TypeMismatch",
  20: "IllegalOperation",
  22: "InvalidBSON",
  26: "NamespaceNotFound",
  27: "IndexNotFound",
  28: "PathNotViable",
  40: "ConflictingUpdateOperators",
  43: "CursorNotFound",
  48: "NamespaceExists",
  50: "MaxTimeMSExpired",
  51: "CommandNotSupported",
  52: "DollarPrefixedFieldName",
  53: "InvalidIdField",
  54: "NotSingleValueField",
  57: "DottedFieldName",
  59: "CommandNotFound",
  66: "ImmutableField",
  67: "CannotCreateIndex",
  68: "IndexAlreadyExists",
  72: "InvalidOptions",
  73: "InvalidNamespace",
  76: "NoReplicationEnabled",
  85: "IndexOptionsConflict",
  86: "IndexKeySpecsConflict",
  79: "UnknownReplWriteConcern",
  100: "UnsatisfiableWriteConcern",
  112: "WriteConflict",
  115: "CommandNotSupported",
  121: "DocumentValidationFailure",
  166: "CommandNotSupportedOnView",
  197: "InvalidIndexSpecificationOption",
  206: "NoSuchSession",
  217: "IncompleteTransactionHistory",
  225: "TransactionTooOld",
  238: "NotImplemented",
  239: "SnapshotTooOld",
  246: "SnapshotUnavailable",
  251: "NoSuchTransaction",
  256: "TransactionCommitted",
  263: "OperationNotSupportedInTransaction",
  291: "NoQueryExecutionPlans",
  352: "UnsupportedOpQueryCommand",
  359: "CannotConvertIndexToUnique",
  31082: "SearchNotEnabled",
  11000: "DuplicateKey",
};

/** An error a client receives: MongoDB's code and name, and whatever else belongs in the reply. */
export type MongoError = Error & { code: number; codeName: string; extra: Doc; labels: string[] };

export function mongoError(code: number, message: string, extra: Doc = {}, labels: string[] = []): MongoError {
  return Object.assign(new Error(message), { code, codeName: CODE_NAMES[code] ?? `Location${code}`, extra, labels });
}

export function isMongoError(error: unknown): error is MongoError {
  return error instanceof Error && "codeName" in error && "labels" in error;
}

export const badValue = (message: string) => mongoError(2, message);
export const failedToParse = (message: string) => mongoError(9, message);
export const typeMismatch = (message: string) => mongoError(14, message);

/** Every code an answer can carry, with its HTTP status. Codes are stable: clients switch on them. */
export const errorStatus = {
  "auth.account-not-active": 403,
  "auth.account-suspended": 403,
  "auth.forbidden": 403,
  "auth.invalid-credentials": 401,
  "auth.required": 401,
  "invitation.accepted": 409,
  "invitation.already-asked": 409,
  "invitation.expired": 409,
  "invitation.not-found": 404,
  "invitation.replaced": 409,
  "invitation.revoked": 409,
  "invitation.role-not-allowed": 403,
  "invitation.still-valid": 409,
  "input.invalid": 422,
  "input.malformed": 400,
  "input.too-large": 413,
  internal: 500,
  "not-found": 404,
  "organization.not-found": 404,
  "request.foreign-origin": 403,
  "request.too-many": 429,
  "request.unknown-procedure": 404,
  "setup.closed": 404,
  "setup.wrong-token": 403,
  "team.not-found": 404,
  "user.email-taken": 409,
  "user.wrong-password": 422,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** Field name (dotted path) → what is wrong with it, in words for the person who typed it. */
export type FieldErrors = Record<string, string>;

/** What every failed call carries besides its HTTP status. */
export type ErrorBody = {
  code: ErrorCode;
  message: string;
  fields?: FieldErrors;
  /** Seconds until another try can succeed. */
  retryAfter?: number;
  requestId: string;
};

type Details = { fields?: FieldErrors; retryAfter?: number; cause?: unknown };

/** A refusal with a meaning for the caller; anything else that is thrown is a defect and answered as "internal". */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: ErrorCode, details: Details = {}) {
    super(code, { cause: details.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = details.fields;
    this.retryAfter = details.retryAfter;
  }
}

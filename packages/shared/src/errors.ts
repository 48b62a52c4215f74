/** Every code an answer can carry, with its HTTP status. Codes are stable: clients switch on them. */
export const errorStatus = {
  "account.deletion-needs-successor": 409,
  "auth.account-not-active": 403,
  "auth.account-rejected": 403,
  "auth.account-suspended": 403,
  "auth.email-not-verified": 403,
  "auth.face-closed": 403,
  "auth.forbidden": 403,
  "auth.invalid-credentials": 401,
  "auth.must-change-password": 403,
  "auth.not-fresh": 403,
  "auth.organization-suspended": 403,
  "auth.required": 401,
  "delivery.not-ended": 409,
  "delivery.not-found": 404,
  "invitation.accepted": 409,
  "invitation.already-asked": 409,
  "invitation.expired": 409,
  "invitation.not-found": 404,
  "invitation.paused": 409,
  "invitation.replaced": 409,
  "invitation.revoked": 409,
  "invitation.still-valid": 409,
  "invite-code.changed-meanwhile": 409,
  "invite-code.domain": 422,
  "invite-code.expired": 422,
  "invite-code.inactive": 422,
  "invite-code.not-found": 422,
  "invite-code.not-usable": 422,
  "invite-code.taken": 409,
  "invite-code.used-up": 422,
  "invite-code.wrong-status": 409,
  "input.invalid": 422,
  "input.malformed": 400,
  "input.too-large": 413,
  internal: 500,
  "link.expired": 409,
  "link.not-found": 404,
  "link.replaced": 409,
  "link.used": 409,
  "not-found": 404,
  "organization.already-requested": 409,
  "organization.changed-meanwhile": 409,
  "organization.is-default": 409,
  "organization.name-taken": 409,
  "organization.not-empty": 409,
  "organization.not-found": 404,
  "organization.not-scheduled": 409,
  "organization.registration-closed": 403,
  "organization.requester-not-active": 409,
  "organization.wrong-status": 409,
  "registration.closed": 403,
  "registration.decided": 409,
  "registration.domain-not-allowed": 422,
  "request.foreign-origin": 403,
  "request.too-many": 429,
  "request.unknown-procedure": 404,
  "role.not-manageable": 403,
  "sample-data.exists": 409,
  "settings.changed-meanwhile": 409,
  "setup.closed": 404,
  "setup.not-done": 409,
  "setup.wrong-token": 403,
  "team.has-everybody": 409,
  "team.is-default": 409,
  "team.name-taken": 409,
  "team.not-found": 404,
  "template.changed-meanwhile": 409,
  "template.is-mandatory": 409,
  "template.not-found": 404,
  "user.changed-meanwhile": 409,
  "user.email-taken": 409,
  "user.in-default-organization": 409,
  "user.is-invited": 409,
  "user.is-self": 409,
  "user.last-org-admin": 409,
  "user.last-super-admin": 409,
  "user.needs-confirmation": 409,
  "user.not-found": 404,
  "user.not-verified": 409,
  "user.wrong-password": 422,
  "user.wrong-status": 409,
  "webhook.changed-meanwhile": 409,
  "webhook.not-active": 409,
  "webhook.still-queued": 409,
  "webhook.too-many": 409,
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

/** Page of a code, beside the list. */
export const inviteCodePath = (id: string): string => `/admin/invite-codes/${id}`;

/** Path of the registration with the code filled in. */
export const registrationPath = (code: string): string => `/auth/password/register?code=${encodeURIComponent(code)}`;

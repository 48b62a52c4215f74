/** Page of a webhook among the settings. */
export const webhookPath = (id: string): string => `/admin/settings/webhooks/${id}`;

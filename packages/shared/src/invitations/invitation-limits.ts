// Apart from the schemas, so that pages can name these limits without loading zod.
export const defaultInvitationDays = 7;

export const maxImportRows = 500;
export const maxImportLength = 200_000;

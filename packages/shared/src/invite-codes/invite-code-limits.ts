// Apart from the schemas, so that pages can name these limits without loading zod.
export const maxQuota = 1_000_000;

export const maxCodeImportRows = 500;
export const maxCodeImportLength = 200_000;

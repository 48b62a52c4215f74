import { maxCodeImportLength, maxCodeImportRows } from "@gatehouse/shared/invite-codes/invite-code-limits";
import { api } from "../../lib/trpc";
import { useCsvImport } from "../../lib/use-csv-import";

/** The codes in the file are made only when asked for. */
export const useCodesImport = () =>
  useCsvImport({
    run: (file) => api.inviteCodes.import.mutate(file),
    maxLength: maxCodeImportLength,
    tooLarge: `The file is too large: at most ${maxCodeImportLength / 1_000} kB and ${maxCodeImportRows} codes at once.`,
  });

import { maxImportLength, maxImportRows } from "@gatehouse/shared/invitations/invitation-limits";
import { api } from "../../lib/trpc";
import { useCsvImport } from "../../lib/use-csv-import";

/** Who is in the file gets an invitation only when asked for. */
export const useImport = () =>
  useCsvImport({
    run: (file, place?: { organizationId?: string; validDays: number }) =>
      api.invitations.import.mutate({ ...file, ...place }),
    maxLength: maxImportLength,
    tooLarge: `The file is too large: at most ${maxImportLength / 1_000} kB and ${maxImportRows} people at once.`,
  });

import type { PublicSettings } from "@gatehouse/shared/settings/settings";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../lib/trpc";

/** What is asked of whoever registers with this code, as soon as its field has found that it opens something. */
export const useAskedOfCode = (typed: string, atFirst: PublicSettings): PublicSettings => {
  const code = typed.trim();
  const preview = useQuery(trpc.inviteCodes.preview.queryOptions({ code }, { enabled: false }));
  const asked = useQuery(
    trpc.registration.options.queryOptions(
      { code },
      { enabled: code === "" || preview.isSuccess, placeholderData: keepPreviousData },
    ),
  );
  return asked.data ?? atFirst;
};

import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../lib/trpc";

/** What suspending or deleting would touch, counted when it is asked and never from memory. */
export const useOrganizationContents = (id: string) =>
  useQuery(trpc.organizations.contents.queryOptions({ id }, { staleTime: 0, gcTime: 0 }));

import type { Colleague } from "@gatehouse/shared/users/user";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Building2, CircleUser, type LucideIcon } from "lucide-react";
import { useCan, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useDebounced } from "../../lib/use-debounced";

const fewest = 2;
const limit = 5;

type Target =
  | { to: "/admin/users/$id" | "/admin/organizations/$id"; params: { id: string } }
  | { to: "/portal/organization"; search: { search: string } };

export type Found = { id: string; icon: LucideIcon; label: string; meta?: string; target: Target };

/** People and organizations by name or e-mail, as far as somebody may see them: admins all, others their colleagues. */
export const useFound = (typed: string) => {
  const user = useCurrentUser();
  const can = useCan();
  const search = useDebounced(typed.trim());
  const isWanted = search.length >= fewest;
  const seesAll = can("organizations:read");
  const hasColleagues = user.organization !== null;
  const seesUsers = seesAll || (hasColleagues && can("users:read"));
  const seesColleagues = !seesUsers && hasColleagues && can("colleagues:read");
  const seesPeople = seesUsers || seesColleagues;
  const options = { placeholderData: keepPreviousData };
  const people = useQuery(
    trpc.users.list.queryOptions({ search, limit }, { ...options, enabled: isWanted && seesUsers }),
  );
  const colleagues = useQuery(
    trpc.users.colleagues.queryOptions({ search, limit }, { ...options, enabled: isWanted && seesColleagues }),
  );
  const admins = useQuery(
    trpc.users.list.queryOptions({ search, kind: "admins", limit }, { ...options, enabled: isWanted && seesAll }),
  );
  const organizations = useQuery(
    trpc.organizations.list.queryOptions({ search, limit }, { ...options, enabled: isWanted && seesAll }),
  );
  const personAt = (id: string, email: string): Target =>
    seesAll ? { to: "/admin/users/$id", params: { id } } : { to: "/portal/organization", search: { search: email } };
  const found: Found[] = [
    ...[people, colleagues, admins]
      .flatMap(({ data }): Colleague[] => data?.items ?? [])
      .map(({ id, name, email }) => ({
        id,
        icon: CircleUser,
        label: name,
        meta: email,
        target: personAt(id, email),
      })),
    ...(organizations.data?.items ?? []).map(({ id, name, status }) => ({
      id,
      icon: Building2,
      label: name,
      meta: status === "active" ? undefined : status,
      target: { to: "/admin/organizations/$id" as const, params: { id } },
    })),
  ];
  const queries = [people, colleagues, admins, organizations];
  const isAsked = typed.trim().length >= fewest;
  return {
    seesPeople,
    found: isAsked && isWanted ? found : [],
    isSearching: seesPeople && isAsked && (search !== typed.trim() || queries.some(({ isFetching }) => isFetching)),
    isFailed: isAsked && queries.some(({ isError }) => isError),
  };
};

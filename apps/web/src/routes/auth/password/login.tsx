import { createFileRoute, redirect } from "@tanstack/react-router";
import { localPath } from "../../../features/auth/local-path";
import { SignInPage } from "../../../features/auth/sign-in-page";
import { signInReasons } from "../../../features/auth/sign-in-reasons";
import { oneOf, searchParams, text } from "../../../lib/search-params";
import { currentUserQuery } from "../../../lib/session";
import { trpc } from "../../../lib/trpc";

const reasons = Object.keys(signInReasons) as (keyof typeof signInReasons)[];

const validateSearch = searchParams({ next: text, reason: oneOf(reasons) });

export const Route = createFileRoute("/auth/password/login")({
  validateSearch,
  beforeLoad: async ({ context: { queryClient }, search }) => {
    const [installation, user] = await Promise.all([
      queryClient.ensureQueryData(trpc.setup.status.queryOptions()),
      queryClient.ensureQueryData(currentUserQuery),
    ]);
    if (!installation.isSetUp) throw redirect({ to: "/setup" });
    if (user) throw redirect({ href: localPath(search.next) ?? "/" });
  },
  component: () => {
    const search = Route.useSearch();
    // Whoever comes back to it for another reason begins anew.
    return <SignInPage key={search.reason} {...search} />;
  },
});

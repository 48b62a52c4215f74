import { createFileRoute, redirect } from "@tanstack/react-router";
import { RegisterPage } from "../../../features/registration/register-page";
import { searchParams, text } from "../../../lib/search-params";
import { currentUserQuery } from "../../../lib/session";
import { trpc } from "../../../lib/trpc";

const validateSearch = searchParams({ code: text });

export const Route = createFileRoute("/auth/password/register")({
  validateSearch,
  beforeLoad: async ({ context: { queryClient } }) => {
    const [installation, user] = await Promise.all([
      queryClient.ensureQueryData(trpc.setup.status.queryOptions()),
      queryClient.ensureQueryData(currentUserQuery),
    ]);
    if (!installation.isSetUp) throw redirect({ to: "/setup" });
    if (user) throw redirect({ to: "/" });
  },
  loaderDeps: ({ search: { code = "" } }) => ({ code }),
  // What can't be loaded the page says itself.
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(trpc.registration.options.queryOptions(deps)),
  component: () => <RegisterPage code={Route.useSearch().code} />,
});

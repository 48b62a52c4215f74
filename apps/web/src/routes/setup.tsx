import { createFileRoute, notFound } from "@tanstack/react-router";
import { SetUpClosedPage } from "../features/setup/set-up-closed-page";
import { SetUpPage } from "../features/setup/set-up-page";
import { searchParams, text } from "../lib/search-params";
import { trpc } from "../lib/trpc";

const validateSearch = searchParams({ token: text });

export const Route = createFileRoute("/setup")({
  validateSearch,
  beforeLoad: async ({ context }) => {
    const { isSetUp } = await context.queryClient.ensureQueryData(trpc.setup.status.queryOptions());
    if (isSetUp) throw notFound();
  },
  notFoundComponent: SetUpClosedPage,
  component: () => <SetUpPage token={Route.useSearch().token} />,
});

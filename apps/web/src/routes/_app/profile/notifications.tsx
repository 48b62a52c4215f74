import { createFileRoute } from "@tanstack/react-router";
import { PreferencesPage } from "../../../features/preferences/preferences-page";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/profile/notifications")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.preferences.get.queryOptions()),
  component: PreferencesPage,
});

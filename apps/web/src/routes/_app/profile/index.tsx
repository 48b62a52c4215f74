import { createFileRoute } from "@tanstack/react-router";
import { ProfilePage } from "../../../features/profile/profile-page";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/profile/")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.profile.get.queryOptions()),
  component: ProfilePage,
});

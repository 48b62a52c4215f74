import { createFileRoute } from "@tanstack/react-router";
import { ProfilePage } from "../../../features/profile/profile-page";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/profile/")({
  loader: ({ context: { queryClient } }) => {
    void queryClient.prefetchQuery(trpc.profile.get.queryOptions());
    void queryClient.prefetchQuery(trpc.sessions.list.queryOptions());
  },
  component: ProfilePage,
});

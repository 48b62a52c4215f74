import { createFileRoute } from "@tanstack/react-router";
import { AdminHomePage } from "../../../features/home/admin-home-page";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.home.admin.queryOptions()),
  component: AdminHomePage,
});

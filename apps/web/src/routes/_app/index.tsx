import { createFileRoute, redirect } from "@tanstack/react-router";
import { homePath } from "../../features/auth/home-path";
import { NoAccessPage } from "../../features/home/no-access-page";

export const Route = createFileRoute("/_app/")({
  beforeLoad: ({ context }) => {
    const to = homePath(context.user);
    if (to) throw redirect({ to, replace: true });
  },
  component: NoAccessPage,
});

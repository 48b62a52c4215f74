import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { AppFrame } from "../features/frame/app-frame";
import { changePasswordPath, currentUserQuery, signInPath } from "../lib/session";

export const Route = createFileRoute("/_app")({
  beforeLoad: async ({ context, location }) => {
    const user = await context.queryClient.ensureQueryData(currentUserQuery);
    if (!user) throw redirect({ to: signInPath, search: { next: location.href } });
    if (user.mustChangePassword) throw redirect({ to: changePasswordPath, search: { next: location.href } });
    return { user };
  },
  component: () => (
    <AppFrame>
      <Outlet />
    </AppFrame>
  ),
});

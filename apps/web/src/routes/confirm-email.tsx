import { createFileRoute, redirect } from "@tanstack/react-router";
import { ConfirmEmailPage } from "../features/profile/confirm-email-page";
import { searchParams, text } from "../lib/search-params";
import { changePasswordPath, currentUserQuery, signInPath } from "../lib/session";

const validateSearch = searchParams({ token: text });

export const Route = createFileRoute("/confirm-email")({
  validateSearch,
  beforeLoad: async ({ context, location }) => {
    const user = await context.queryClient.ensureQueryData(currentUserQuery);
    if (!user) throw redirect({ to: signInPath, search: { next: location.href } });
    if (user.mustChangePassword) throw redirect({ to: changePasswordPath, search: { next: location.href } });
  },
  component: () => <ConfirmEmailPage token={Route.useSearch().token} />,
});

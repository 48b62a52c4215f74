import { createFileRoute, redirect } from "@tanstack/react-router";
import { ChangePasswordPage } from "../features/auth/change-password-page";
import { localPath } from "../features/auth/local-path";
import { searchParams, text } from "../lib/search-params";
import { changePasswordPath, currentUserQuery, signInPath } from "../lib/session";

const validateSearch = searchParams({ next: text });

export const Route = createFileRoute("/change-password")({
  validateSearch,
  beforeLoad: async ({ context, search: { next } }) => {
    const user = await context.queryClient.ensureQueryData(currentUserQuery);
    if (!user) throw redirect({ to: signInPath, search: { next: next ?? changePasswordPath } });
    if (!user.mustChangePassword) throw redirect({ href: localPath(next) ?? "/" });
  },
  component: () => <ChangePasswordPage next={Route.useSearch().next} />,
});

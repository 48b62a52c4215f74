import { createFileRoute } from "@tanstack/react-router";
import { ForgotPasswordPage } from "../../../features/auth/forgot-password-page";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/auth/reset/")({
  loader: ({ context }) => context.queryClient.ensureQueryData(trpc.setup.status.queryOptions()),
  component: ForgotPasswordPage,
});

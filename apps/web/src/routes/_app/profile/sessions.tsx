import { createFileRoute } from "@tanstack/react-router";
import { FormColumn } from "../../../components/layout/form-column";
import { SessionSection } from "../../../features/profile/session-section";
import { trpc } from "../../../lib/trpc";

const SessionsPage = () => (
  <FormColumn>
    <SessionSection />
  </FormColumn>
);

export const Route = createFileRoute("/_app/profile/sessions")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.sessions.list.queryOptions()),
  component: SessionsPage,
});

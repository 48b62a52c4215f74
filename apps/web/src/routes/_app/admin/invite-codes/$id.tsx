import { createFileRoute } from "@tanstack/react-router";
import { CodeDetail } from "../../../../features/invite-codes/code-detail";
import { trpc } from "../../../../lib/trpc";

const InviteCodeDetail = () => {
  const { id } = Route.useParams();
  return <CodeDetail key={id} id={id} />;
};

export const Route = createFileRoute("/_app/admin/invite-codes/$id")({
  loader: ({ context, params: { id } }) =>
    void context.queryClient.prefetchQuery(trpc.inviteCodes.get.queryOptions({ id })),
  component: InviteCodeDetail,
});

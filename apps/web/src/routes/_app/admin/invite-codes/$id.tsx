import { createFileRoute } from "@tanstack/react-router";
import { Suspense } from "react";
import { lazily } from "../../../../lib/lazily";
import { trpc } from "../../../../lib/trpc";

// The list beside it is there first, and has used up what a page may load.
const CodeDetail = lazily(() => import("../../../../features/invite-codes/code-detail"), "CodeDetail");

const InviteCodeDetail = () => {
  const { id } = Route.useParams();
  return (
    <Suspense>
      <CodeDetail key={id} id={id} />
    </Suspense>
  );
};

export const Route = createFileRoute("/_app/admin/invite-codes/$id")({
  loader: ({ context, params: { id } }) => {
    CodeDetail.preload();
    void context.queryClient.prefetchQuery(trpc.inviteCodes.get.queryOptions({ id }));
  },
  component: InviteCodeDetail,
});

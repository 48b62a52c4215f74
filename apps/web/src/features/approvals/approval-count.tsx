import { useQuery } from "@tanstack/react-query";
import { Count } from "../../components/ui/count";
import { trpc } from "../../lib/trpc";

/** How many wait for an admin, for the navigation; nothing when nobody does. */
export const ApprovalCount = () => {
  const { data } = useQuery(trpc.approvals.counts.queryOptions());
  const waiting = data ? data.person + data.organization : 0;
  return waiting > 0 && <Count value={waiting} look="brass" label="waiting" />;
};

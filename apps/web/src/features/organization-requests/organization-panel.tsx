import { useQuery } from "@tanstack/react-query";
import { QueryState } from "../../components/states/query-state";
import { Skeleton } from "../../components/ui/skeleton";
import { trpc } from "../../lib/trpc";
import { MyOrganizationPanel } from "../my-organization/my-organization-panel";
import { RequestPanel } from "./request-panel";

/** On the home page: the own organization, or the way to one; nothing where the workspace offers none. */
export const OrganizationPanel = () => {
  const query = useQuery(trpc.myOrganization.get.queryOptions());
  return (
    <QueryState query={query} what="Your organization" skeleton={<Skeleton shape="block" height={120} />}>
      {({ organization, registration, extraFields }) => {
        if (registration?.isOpen || registration?.request)
          return <RequestPanel registration={registration} fields={extraFields} />;
        return organization && <MyOrganizationPanel organization={organization} />;
      }}
    </QueryState>
  );
};

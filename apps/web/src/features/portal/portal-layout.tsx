import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { DoorClosed } from "lucide-react";
import { DocumentTitle } from "../../components/layout/document-title";
import { EmptyState } from "../../components/states/empty-state";
import { ButtonLink } from "../../components/ui/button-link";
import { problemOf } from "../../lib/problem";
import { useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";

const PortalClosed = () => {
  const { workspace } = useCurrentUser();
  return (
    <>
      <DocumentTitle>Closed for now</DocumentTitle>
      <EmptyState
        level={1}
        icon={DoorClosed}
        title="The portal is closed for now"
        body={`An admin of ${workspace.name} has closed it for everybody. Nothing of yours is lost; look in again later.`}
        actions={<ButtonLink to="/profile">Open my profile</ButtonLink>}
      />
    </>
  );
};

/** Around all pages of the portal: the workspace may close them all. */
export const PortalLayout = () => {
  const { error } = useQuery(trpc.myOrganization.get.queryOptions());
  return error && problemOf(error).code === "auth.face-closed" ? <PortalClosed /> : <Outlet />;
};

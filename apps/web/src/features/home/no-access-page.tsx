import { DoorClosed } from "lucide-react";
import { DocumentTitle } from "../../components/layout/document-title";
import { EmptyState } from "../../components/states/empty-state";
import { ButtonLink } from "../../components/ui/button-link";
import { useCurrentUser } from "../../lib/session";

/** For somebody with an account and no face to use it in. */
export const NoAccessPage = () => {
  const { workspace } = useCurrentUser();
  return (
    <>
      <DocumentTitle>No access yet</DocumentTitle>
      <EmptyState
        level={1}
        icon={DoorClosed}
        title="Nothing is open to you yet"
        body={`Your account works, but neither portal nor chat is switched on for it. An admin of ${workspace.name} can do that.`}
        actions={<ButtonLink to="/profile">Open my profile</ButtonLink>}
      />
    </>
  );
};

import { MessageSquare } from "lucide-react";
import { DocumentTitle } from "../../components/layout/document-title";
import { EmptyState } from "../../components/states/empty-state";
import { ButtonLink } from "../../components/ui/button-link";
import { useCurrentUser } from "../../lib/session";

/** Until a model can be connected there is nobody to talk to. */
export const ChatPage = () => {
  const { workspace } = useCurrentUser();
  return (
    <>
      <DocumentTitle>Chat</DocumentTitle>
      <EmptyState
        level={1}
        icon={MessageSquare}
        title="No model to talk to yet"
        body={`The chat opens once ${workspace.name} has connected a model. You have access to it already.`}
        actions={<ButtonLink to="/profile">Open my profile</ButtonLink>}
      />
    </>
  );
};

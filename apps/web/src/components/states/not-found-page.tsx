import { MapPinOff } from "lucide-react";
import { DocumentTitle } from "../layout/document-title";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "./empty-state";

/** Also for what exists but is not open to this person: the page says nothing that may not be known. */
export const NotFoundPage = () => (
  <>
    <DocumentTitle>Not found</DocumentTitle>
    <EmptyState
      level={1}
      icon={MapPinOff}
      title="There is nothing at this address"
      body="It may have been removed, or it is not open to you."
      actions={<ButtonLink to="/">Back to home</ButtonLink>}
    />
  </>
);

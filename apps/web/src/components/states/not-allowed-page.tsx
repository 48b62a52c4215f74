import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { DocumentTitle } from "../layout/document-title";
import { ButtonLink } from "../ui/button-link";
import { EmptyState } from "./empty-state";

type NotAllowedPageProps = {
  /** "Users are for admins" */
  title?: string;
  /** Who can help. */
  children?: ReactNode;
};

export const NotAllowedPage = ({ title = "This page is not open to you", children }: NotAllowedPageProps) => (
  <>
    <DocumentTitle>Not allowed</DocumentTitle>
    <EmptyState
      level={1}
      icon={Lock}
      title={title}
      body={children ?? "Your role does not include it. An admin of your workspace can change that."}
      actions={<ButtonLink to="/">Back to home</ButtonLink>}
    />
  </>
);

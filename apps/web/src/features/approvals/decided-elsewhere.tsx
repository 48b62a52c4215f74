import { CircleCheck } from "lucide-react";
import { EmptyState } from "../../components/states/empty-state";
import { ButtonLink } from "../../components/ui/button-link";
import { problemOf } from "../../lib/problem";
import type { ApprovalsSearch } from "./approvals-query";

/** Where a notice leads whose subject waits no more. */
export const DecidedElsewhere = ({ error, search }: { error: unknown; search: ApprovalsSearch }) => {
  const { code, message } = problemOf(error);
  const isDecided = code.endsWith(".wrong-status");
  return (
    <EmptyState
      icon={CircleCheck}
      title={isDecided ? "Somebody decided this already" : "Nobody waits here"}
      body={isDecided ? "It left the queue. What became of it stands on its page." : message}
      actions={
        <ButtonLink to="/admin/approvals" search={{ ...search, id: undefined }}>
          Show who waits
        </ButtonLink>
      }
    />
  );
};

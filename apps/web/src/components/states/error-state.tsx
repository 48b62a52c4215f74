import { CloudOff, RefreshCw } from "lucide-react";
import { problemOf } from "../../lib/problem";
import { Button } from "../ui/button";
import { RequestId } from "../ui/request-id";
import { EmptyState } from "./empty-state";

type ErrorStateProps = {
  /** "The list could not be loaded" */
  title: string;
  error: unknown;
  onRetry: () => unknown;
  isRetrying?: boolean;
  level?: 1 | 2;
};

/** What happened, what to do, a retry and a number to quote. */
export const ErrorState = ({ title, error, onRetry, isRetrying, level }: ErrorStateProps) => {
  const { message, requestId } = problemOf(error);
  return (
    <EmptyState
      icon={CloudOff}
      tone="danger"
      level={level}
      title={title}
      body={message}
      actions={
        <Button icon={RefreshCw} isLoading={isRetrying} onClick={() => onRetry()}>
          Try again
        </Button>
      }
      footnote={requestId && <RequestId id={requestId} />}
    />
  );
};

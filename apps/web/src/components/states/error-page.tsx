import { DocumentTitle } from "../layout/document-title";
import { ErrorState } from "./error-state";

/** Instead of a page that failed. It is loaded anew: after an update its code may have another address. */
export const ErrorPage = ({ error }: { error: unknown }) => (
  <>
    <DocumentTitle>Something went wrong</DocumentTitle>
    <ErrorState level={1} title="This page could not be shown" error={error} onRetry={() => location.reload()} />
  </>
);

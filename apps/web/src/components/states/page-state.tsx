import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOf } from "../../lib/problem";
import { DocumentTitle } from "../layout/document-title";
import { Page } from "../layout/page";
import { Delayed } from "../ui/delayed";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "./error-state";
import { NotAllowedPage } from "./not-allowed-page";
import { NotFoundPage } from "./not-found-page";

type PageStateProps<Data> = {
  query: Pick<UseQueryResult<Data, unknown>, "data" | "error" | "isFetching" | "refetch">;
  /** What the page is about: "The user". */
  what: string;
  children: (data: Data) => ReactNode;
};

const ThingSkeleton = ({ what }: { what: string }) => (
  <Delayed label={`Loading ${what.toLowerCase()}`}>
    <Page width="table">
      <div className="flex items-center gap-4">
        <Skeleton shape="circle" width={48} />
        <div className="grid gap-2">
          <Skeleton width={200} height={20} />
          <Skeleton width={160} />
        </div>
      </div>
      <div className="-mx-8 h-9 border-b border-line max-md:-mx-4" />
      <div className="grid gap-6 pt-1 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Skeleton shape="block" height={120} />
        <Skeleton shape="block" height={120} />
      </div>
    </Page>
  </Delayed>
);

/** All states of a page about one thing: loading, gone or not open to this person, failed, and there. */
export const PageState = <Data,>({ query, what, children }: PageStateProps<Data>) => {
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return <ThingSkeleton what={what} />;
  const { code, fields } = problemOf(query.error);
  if (code === "auth.forbidden") return <NotAllowedPage />;
  // An id in the address that none can have is as good as one that nobody has.
  if (code.endsWith("not-found") || fields?.id) return <NotFoundPage />;
  const title = `${what} could not be loaded`;
  return (
    <>
      <DocumentTitle>{title}</DocumentTitle>
      <ErrorState level={1} title={title} error={query.error} onRetry={query.refetch} isRetrying={query.isFetching} />
    </>
  );
};

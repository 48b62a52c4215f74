import type { UseQueryResult } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { problemOf } from "../../lib/problem";
import { ErrorState } from "./error-state";
import { GatePage } from "./gate-page";

type LinkStateProps<Data> = {
  /** Of the mailed link; without one nothing is asked. */
  token: string;
  /** What the server says of the link. */
  query: Pick<UseQueryResult<Data, unknown>, "data" | "error" | "isPending" | "isFetching" | "refetch">;
  title: string;
  niche: LucideIcon;
  skeleton: ReactNode;
  /** The page of a link that opens nothing any more; null for a code that says nothing about the link. */
  dead: (code: string) => ReactNode;
  children: (data: Data) => ReactNode;
};

/** The page behind a mailed link, in each of its states. */
export const LinkState = <Data,>({ token, query, title, niche, skeleton, dead, children }: LinkStateProps<Data>) => {
  if (token === "") return dead("link.not-found");
  if (query.data !== undefined) return children(query.data);
  if (query.isPending)
    return (
      <GatePage title={title} niche={niche}>
        {skeleton}
      </GatePage>
    );
  return (
    dead(problemOf(query.error).code) ?? (
      <GatePage title={title}>
        <ErrorState
          title="The link could not be read"
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      </GatePage>
    )
  );
};

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Delayed } from "../ui/delayed";
import { ErrorState } from "./error-state";

type QueryStateProps<Data> = {
  query: Pick<UseQueryResult<Data, unknown>, "data" | "error" | "isFetching" | "refetch">;
  /** What it is about: "The profile". */
  what?: string;
  /** Has the measures of what comes. */
  skeleton: ReactNode;
  children: (data: Data) => ReactNode;
};

/** Loading, error and content of anything that is not a table. */
export const QueryState = <Data,>({ query, what = "This part", skeleton, children }: QueryStateProps<Data>) => {
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return (
      <ErrorState
        title={`${what} could not be loaded`}
        error={query.error}
        onRetry={query.refetch}
        isRetrying={query.isFetching}
      />
    );
  return <Delayed label={`Loading ${what.toLowerCase()}`}>{skeleton}</Delayed>;
};

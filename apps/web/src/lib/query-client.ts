import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { notify } from "./notify";
import { isPassing, problemOf } from "./problem";

const shown = new WeakSet<object>();

/** Says that the error stands on the page already, beside what caused it. */
export const markShown = (error: unknown): void => {
  if (typeof error === "object" && error !== null) shown.add(error);
};

const toastProblem = (id: string, error: unknown): void => {
  const { code, message, requestId } = problemOf(error);
  notify({ id, tone: "danger", title: message, detail: code === "internal" ? requestId : undefined });
};

/** A form learns of the error a moment later than the cache; it has until the next task to claim it. */
const toastUnlessShown = (error: unknown): void => {
  setTimeout(() => typeof error === "object" && error !== null && !shown.has(error) && toastProblem("mutation", error));
};

const maxRetries = 2;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Without data the page shows the error itself; with data it would stay unseen.
    onError: (error, query) => query.state.data !== undefined && toastProblem("refresh", error),
  }),
  mutationCache: new MutationCache({
    onError: toastUnlessShown,
    onSettled: () => void queryClient.invalidateQueries(),
  }),
  defaultOptions: {
    // A browser without internet may well reach an installation on its own machine; else it says what failed.
    mutations: { networkMode: "always" },
    queries: {
      networkMode: "always",
      refetchOnReconnect: true,
      staleTime: 10_000,
      retry: (failures, error) => failures < maxRetries && isPassing(problemOf(error)),
    },
  },
});

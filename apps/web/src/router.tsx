import { createRouter, type RouterHistory } from "@tanstack/react-router";
import { PendingPage } from "./components/states/pending-page";
import { RouteError } from "./components/states/route-error";
import { RouteNotFound } from "./components/states/route-not-found";
import { queryClient } from "./lib/query-client";
import { routeTree } from "./routeTree.gen";

/** Without a history it is the browser's own. */
export const createAppRouter = (history?: RouterHistory) =>
  createRouter({
    routeTree,
    history,
    context: { queryClient },
    defaultPreload: "intent",
    // React Query decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: RouteNotFound,
    scrollRestoration: true,
    // What no page reads leaves the address; otherwise it would reach the page unchecked.
    search: { strict: true },
  });

declare module "@tanstack/react-router" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

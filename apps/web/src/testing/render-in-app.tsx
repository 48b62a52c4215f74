import { QueryClientProvider } from "@tanstack/react-query";
import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { type RenderResult, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { FunctionComponent } from "react";
import { AppLayers } from "../features/frame/app-layers";
import { queryClient } from "../lib/query-client";

type Rendered = RenderResult & { router: AnyRouter; user: UserEvent };

/** Renders a page the way the app does: inside the router, with what can appear above it. */
export const renderInApp = (Page: FunctionComponent, address = "/"): Rendered => {
  const root = createRootRoute({
    component: () => (
      <>
        <Outlet />
        <AppLayers />
      </>
    ),
  });
  const page = createRoute({ getParentRoute: () => root, path: "/", component: Page });
  const elsewhere = createRoute({
    getParentRoute: () => root,
    path: "/elsewhere",
    component: () => <h1>Elsewhere</h1>,
  });
  const router = createRouter({
    routeTree: root.addChildren([page, elsewhere]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  const view = render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router as AnyRouter} />
    </QueryClientProvider>,
  );
  return { ...view, router, user: userEvent.setup() };
};

import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { queryClient } from "../lib/query-client";
import { createAppRouter } from "../router";
import { type Answers, createAnsweringServer } from "./answering-server";

/** Opens the whole app at an address, with its own router and client; only the network is replaced. */
export const openApp = (address: string, answers: Answers) => {
  const server = createAnsweringServer({ "setup.status": () => installation(), "auth.me": () => null, ...answers });
  vi.stubGlobal("fetch", server.fetch);
  queryClient.clear();
  const router = createAppRouter(createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { router, calls: server.calls, user: userEvent.setup() };
};

export const installation = (overrides = {}) => ({
  isSetUp: true,
  emailEnabled: true,
  workspaceName: "Meridian Data",
  mailboxUrl: null,
  ...overrides,
});

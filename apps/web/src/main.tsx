import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { addRegion } from "./lib/announce";
import { queryClient } from "./lib/query-client";
import { createAppRouter } from "./router";

const app = document.getElementById("app");
if (!app) throw new Error("index.html has no #app");

addRegion();
createRoot(app).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);

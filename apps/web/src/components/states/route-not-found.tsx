import type { NotFoundRouteProps } from "@tanstack/react-router";
import { NotAllowedPage } from "./not-allowed-page";
import { NotFoundPage } from "./not-found-page";

/** What stands where a route has no page, or none for this person. */
export const RouteNotFound = ({ data }: NotFoundRouteProps) =>
  data === "not-allowed" ? <NotAllowedPage /> : <NotFoundPage />;

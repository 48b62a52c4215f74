import type { ErrorComponentProps } from "@tanstack/react-router";
import { problemOf } from "../../lib/problem";
import { ErrorPage } from "./error-page";
import { NotAllowedPage } from "./not-allowed-page";
import { NotFoundPage } from "./not-found-page";

/** What stands where a page failed: the server's refusals have pages of their own. */
export const RouteError = ({ error }: ErrorComponentProps) => {
  const { code } = problemOf(error);
  if (code === "auth.forbidden") return <NotAllowedPage />;
  if (code === "not-found") return <NotFoundPage />;
  return <ErrorPage error={error} />;
};

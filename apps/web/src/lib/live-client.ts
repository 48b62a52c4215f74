import type { AppRouter } from "@gatehouse/api/router";
import { createTRPCClient, httpSubscriptionLink, type TRPCClient } from "@trpc/client";
import superjson from "superjson";

/** For subscriptions only; apart from `api` so that its code comes after the page. */
export const liveClient: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [httpSubscriptionLink({ url: "/trpc", transformer: superjson })],
});

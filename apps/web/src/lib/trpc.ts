import type { AppRouter } from "@gatehouse/api/router";
import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import { problemOf } from "./problem";
import { queryClient } from "./query-client";
import { signInAgain, signInFresh } from "./sign-in-again";

/** Queries are posted as well: what they ask about, a mailed token among it, stands in no address that is logged. */
const calls = { url: "/trpc", transformer: superjson, methodOverride: "POST" } as const;
/** The server refuses longer batches. */
const maxItems = 10;

/** Answers with cookies would be lost in a batch; exact counts would hold its other answers up. */
const travelsAlone = (path: string): boolean =>
  path.startsWith("auth.") ||
  path.startsWith("setup.") ||
  [
    "invitations.accept",
    "profile.deleteAccount",
    "registration.register",
    "registration.verify",
    "users.counts",
  ].includes(path);

/**
 * A call that fails because the session is over, or too old for what it does, waits for the person to sign in again, and
 * then goes on.
 */
const goOnAfterSignIn: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let current: { unsubscribe: () => void };
      const start = () => {
        current = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: async (error) => {
            const { code } = problemOf(error);
            // An admin asked for it while the page was open.
            if (code === "auth.must-change-password") location.assign("/change-password");
            if (code === "auth.required" && (await signInAgain())) start();
            else if (code === "auth.not-fresh" && (await signInFresh())) start();
            else observer.error(error);
          },
        });
      };
      start();
      return () => current.unsubscribe();
    });

export const api: TRPCClient<AppRouter> = createTRPCClient<AppRouter>({
  links: [
    goOnAfterSignIn,
    splitLink({
      condition: ({ path }) => travelsAlone(path),
      true: httpLink(calls),
      false: httpBatchLink({ ...calls, maxItems }),
    }),
  ],
});

/** Query and mutation options of every procedure: `useQuery(trpc.users.list.queryOptions(input))`. */
export const trpc: TRPCOptionsProxy<AppRouter> = createTRPCOptionsProxy<AppRouter>({ client: api, queryClient });

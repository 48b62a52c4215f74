import { can, type Permission } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { queryClient } from "./query-client";
import { signInAgain } from "./sign-in-again";
import { api } from "./trpc";

/** Null when nobody is signed in. Should the session end while a page is open, the person is asked back first. */
export const currentUserQuery = queryOptions({
  queryKey: ["current-user"],
  queryFn: async (): Promise<CurrentUser | null> =>
    (await api.auth.me.query()) ?? ((await signInAgain()) ? api.auth.me.query() : null),
  staleTime: 60_000,
});

/** To be called with the answer of signing in, setting up or accepting an invitation. */
export const startSession = (user: CurrentUser): void => {
  queryClient.clear();
  queryClient.setQueryData(currentUserQuery.queryKey, user);
};

/** Old mails and bookmarks lead there too. */
export const signInPath = "/auth/password/login";

/** All that is open to somebody who has to choose a new password. */
export const changePasswordPath = "/change-password";

/** Signs out and leaves nothing of the session behind: the page is loaded anew. */
export const endSession = async (): Promise<void> => {
  await api.auth.signOut.mutate();
  location.assign(`${signInPath}?reason=signed-out`);
};

/** The signed-in person; only below the signed-in frame, whose route has let nobody else in. */
export const useCurrentUser = (): CurrentUser => {
  const { data } = useSuspenseQuery(currentUserQuery);
  if (!data) throw new Error("No user: this page is outside of the signed-in frame");
  return data;
};

/** What the signed-in person may do. For hiding buttons; the server decides. */
export const useCan = (): ((permission: Permission) => boolean) => {
  const user = useCurrentUser();
  return (permission) => can(user, permission);
};

import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, trpc } from "../../lib/trpc";

/** Each of those that a notification stands for, newest first. */
export const likeNotificationsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...trpc.notifications.listLike.pathKey(), "pages", id],
    queryFn: ({ pageParam, signal }) =>
      api.notifications.listLike.query({ id, limit: 10, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

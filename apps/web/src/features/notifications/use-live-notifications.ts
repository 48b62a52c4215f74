import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../lib/trpc";

/**
 * Each hint of the server makes everything be fetched again: the list behind the bell shows what the bell tells.
 * The first one only says that the connection stands.
 */
export const useLiveNotifications = (): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isWanted = true;
    let isFirst = true;
    const refetch = () => {
      void queryClient.invalidateQueries(isFirst ? trpc.notifications.pathFilter() : undefined);
      isFirst = false;
    };
    let stop = () => {};
    const connect = async () => {
      const { liveClient } = await import("../../lib/live-client");
      if (!isWanted) return;
      const subscription = liveClient.notifications.onChange.subscribe(undefined, { onData: refetch });
      stop = () => subscription.unsubscribe();
    };
    void connect();
    return () => {
      isWanted = false;
      stop();
    };
  }, [queryClient]);
};

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../lib/trpc";

/** Each hint of the server, the first one after every connection included, makes the notifications be fetched again. */
export const useLiveNotifications = (): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    const refetch = () => void queryClient.invalidateQueries(trpc.notifications.pathFilter());
    let isWanted = true;
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

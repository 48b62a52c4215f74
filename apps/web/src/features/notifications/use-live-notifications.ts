import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../lib/trpc";

/** The server says something every 15 seconds; after this long the connection is dead, though nobody noticed. */
const silenceMs = 45_000;

/** The browser's own stream in place of tRPC's link: a hint carries nothing, and the link would be on every page. */
const listen = (onHint: () => void) => {
  let source: EventSource | undefined;
  let silence: ReturnType<typeof setTimeout>;
  const stop = () => {
    clearTimeout(silence);
    source?.close();
  };
  const open = () => {
    stop();
    silence = setTimeout(open, silenceMs);
    source = new EventSource("/trpc/notifications.onChange");
    source.onmessage = onHint;
    source.addEventListener("ping", () => {
      clearTimeout(silence);
      silence = setTimeout(open, silenceMs);
    });
  };
  open();
  return stop;
};

/**
 * Each hint of the server makes everything be fetched again: the list behind the bell shows what the bell tells.
 * The first one only says that the connection stands.
 */
export const useLiveNotifications = (): void => {
  const queryClient = useQueryClient();
  useEffect(() => {
    let isFirst = true;
    return listen(() => {
      void queryClient.invalidateQueries(isFirst ? trpc.notifications.pathFilter() : undefined);
      isFirst = false;
    });
  }, [queryClient]);
};

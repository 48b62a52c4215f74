import { useSyncExternalStore } from "react";

/**
 * Messages from anywhere to the one component that shows them. It can be loaded with the first message
 * (`useIsWanted`); messages wait until it is there.
 */
export const createChannel = <Message>() => {
  const waiting: Message[] = [];
  const watchers = new Set<() => void>();
  let receive: ((message: Message) => void) | null = null;
  let isWanted = false;
  const subscribe = (watcher: () => void) => {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  };
  return {
    send: (message: Message): void => {
      if (receive) receive(message);
      else waiting.push(message);
      isWanted = true;
      for (const watcher of watchers) watcher();
    },
    connect: (receiver: (message: Message) => void) => {
      receive = receiver;
      for (const message of waiting.splice(0)) receiver(message);
      return () => {
        receive = null;
      };
    },
    useIsWanted: (): boolean => useSyncExternalStore(subscribe, () => isWanted),
  };
};

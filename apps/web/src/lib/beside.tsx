import { type FunctionComponent, type ReactNode, useSyncExternalStore } from "react";

/**
 * A named export that loads beside the data it shows: at once, with the page it is on. `fallback` stands in its
 * place until it is there and not longer; Suspense would hold it back until the fallback was seen for 300 ms.
 */
export const beside = <Props extends object, Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
) => {
  let outcome: { Part: FunctionComponent<Props> } | { error: unknown } | undefined;
  const settled = load().then(
    (loaded) => {
      outcome = { Part: loaded[name] };
    },
    (error: unknown) => {
      outcome = { error };
    },
  );
  const subscribe = (draw: () => void) => {
    void settled.then(draw);
    return () => {};
  };
  return ({ fallback = null, ...props }: Props & { fallback?: ReactNode }) => {
    // Looks once more when it has subscribed: code may come between the first drawing and that.
    const known = useSyncExternalStore(subscribe, () => outcome);
    if (!known) return fallback;
    if ("error" in known) throw known.error;
    return <known.Part {...(props as unknown as Props)} />;
  };
};

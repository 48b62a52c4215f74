import { type FunctionComponent, type ReactNode, useEffect, useReducer } from "react";

/**
 * A named export that loads beside the data it shows: at once, with the page it is on. `fallback` stands in its
 * place until it is there and not longer; Suspense would hold it back until the fallback was seen for 300 ms.
 */
export const beside = <Props extends object, Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
) => {
  let Part: FunctionComponent<Props> | undefined;
  let failure: { error: unknown } | undefined;
  const settled = load().then(
    (loaded) => {
      Part = loaded[name];
    },
    (error: unknown) => {
      failure = { error };
    },
  );
  return ({ fallback = null, ...props }: Props & { fallback?: ReactNode }) => {
    const [, draw] = useReducer((times: number) => times + 1, 0);
    useEffect(() => {
      if (!Part) void settled.then(draw);
    }, []);
    if (failure) throw failure.error;
    return Part ? <Part {...(props as unknown as Props)} /> : fallback;
  };
};

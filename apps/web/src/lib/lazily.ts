import { type FunctionComponent, lazy } from "react";

/** A named export that is loaded when it is first rendered, or earlier with `preload`. */
export const lazily = <Props extends object, Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent<Props>>>,
  name: Name,
) =>
  Object.assign(
    lazy(async () => ({ default: (await load())[name] })),
    // What fails here fails again when it is rendered, and is shown there.
    { preload: () => void load().catch(() => undefined) },
  );

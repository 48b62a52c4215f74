/** Reads one search parameter; what is missing or invalid is absent. */
type Parameter<Value> = (raw: unknown) => Value | undefined;

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Parameter<Value> =>
  (raw) =>
    values.find((value) => value === raw);

/** Those of a list that are known; none is absent. */
export const someOf =
  <const Value extends string>(values: readonly Value[]): Parameter<Value[]> =>
  (raw) => {
    const known = Array.isArray(raw) ? values.filter((value) => raw.includes(value)) : [];
    return known.length > 0 ? known : undefined;
  };

/** Numbers in the address arrive as numbers: a search for "42" is one. */
export const text: Parameter<string> = (raw) =>
  typeof raw === "string" || typeof raw === "number" ? String(raw).slice(0, 1_000) || undefined : undefined;

export const integer: Parameter<number> = (raw) =>
  typeof raw === "number" && Number.isSafeInteger(raw) && raw > 0 ? raw : undefined;

export type SearchParameters = Record<string, Parameter<unknown>>;

type Values<Given extends SearchParameters> = {
  [Name in keyof Given]?: Exclude<ReturnType<Given[Name]>, undefined>;
};

/** For `validateSearch` of a route: every page needs it before its own code is there, so it does without zod. */
export const searchParams =
  <Given extends SearchParameters>(parameters: Given) =>
  (search: Record<string, unknown>): Values<Given> =>
    Object.fromEntries(
      Object.entries(parameters)
        .map(([name, read]) => [name, read(search[name])])
        .filter(([, value]) => value !== undefined),
    ) as Values<Given>;

import { isDoc } from "../values/document";

export const isPosition = (part: string): boolean => /^\d+$/.test(part);

/**
 * Whether any value a query path leads to satisfies `test`; a path that leads nowhere is tested once as `undefined`.
 * Arrays on the way are searched, as MongoDB does. With `fanOut`, an array at the end is tested item by item and as a whole.
 */
export function someAt(
  value: unknown,
  parts: string[],
  test: (value: unknown) => boolean,
  fanOut: boolean,
  from = 0,
): boolean {
  if (from === parts.length) {
    if (fanOut && Array.isArray(value) && value.some((item) => test(item))) return true;
    return test(value);
  }
  const part = parts[from] as string;
  if (isDoc(value)) return someAt(value[part], parts, test, fanOut, from + 1);
  if (!Array.isArray(value)) return test(undefined);
  if (isPosition(part) && Number(part) < value.length) {
    const item = value[Number(part)];
    const last = from + 1 === parts.length;
    if (
      last
        ? test(item) || (fanOut && Array.isArray(item) && item.some((each) => test(each)))
        : isContainer(item) && someAt(item, parts, test, fanOut, from + 1)
    )
      return true;
  }
  return value.some((item) => isDoc(item) && someAt(item, parts, test, fanOut, from));
}

const isContainer = (value: unknown): boolean => isDoc(value) || Array.isArray(value);

/** The value at a path that doesn't look into arrays. */
export function plainAt(value: unknown, parts: string[]): unknown {
  let found = value;
  for (const part of parts) {
    if (!isDoc(found)) return undefined;
    found = found[part];
  }
  return found;
}

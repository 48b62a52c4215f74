import { AppError } from "@gatehouse/shared/errors";
import { mostCounted, type Page, type Slice } from "@gatehouse/shared/page";
import type { Filter, Sort } from "mongodb";
import { z } from "zod";
import type { Doc, Operations } from "./collection";

const cursorSchema = z.tuple([
  z.union([z.string(), z.number(), z.object({ date: z.coerce.date() })]),
  z.string(),
  z.number().int().min(0),
]);

type PageRequest<D extends Doc, Unread extends keyof D & string = never> = {
  /** Of several, no two of which match the same document, each is read by the index that serves it. */
  filter: Filter<D> | Filter<D>[];
  /** Fields that no page shows: they stay in the database. */
  without?: readonly Unread[];
  /** Field sorted by; never null in a document, and together with `_id` served by an index. */
  sortField: keyof D & string;
  direction: "asc" | "desc";
  cursor?: string;
  limit: number;
};

/** Where the last page ended, and how many there are on all: whoever turns the page does not count again. */
type Place = { value: string | number | Date; id: string; counted: number };

const encodeCursor = ({ value, id, counted }: Place): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? { date: value } : value, id, counted])).toString("base64url");

const decodeCursor = (cursor: string): Place => {
  try {
    const [value, id, counted] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { value: typeof value === "object" ? value.date : value, id, counted };
  } catch (cause) {
    throw new AppError("input.invalid", { fields: { cursor: "This page does not exist" }, cause });
  }
};

/** The bound on the sort field lets the index skip to the page; the rest sorts out documents of the same value. */
const after = <D extends Doc>(
  { value, id }: Place,
  { sortField, direction }: Pick<PageRequest<D>, "sortField" | "direction">,
): Filter<D> => {
  const [beyond, orEqual] = direction === "asc" ? ["$gt", "$gte"] : ["$lt", "$lte"];
  const next = { $or: [{ [sortField]: { [beyond]: value } }, { [sortField]: value, _id: { [beyond]: id } }] };
  return { [sortField]: { [orEqual]: value }, $and: [next] } as Filter<D>;
};

type Part<D extends Doc> = { owner: Operations<D>; filter: Filter<D> };

const partsOf = <D extends Doc, Unread extends keyof D & string>(
  operations: Operations<D> | Operations<D>[],
  { filter }: PageRequest<D, Unread>,
): Part<D>[] => {
  const filters = Array.isArray(filter) ? filter : [filter];
  return [operations].flat().flatMap((owner) => filters.map((one) => ({ owner, filter: one })));
};

/** `limit + 1` documents, however far they lie: one more than is shown tells whether there is another page. */
const findAfter = <D extends Doc, Unread extends keyof D & string>(
  { owner, filter }: Part<D>,
  place: Place | null,
  request: PageRequest<D, Unread>,
): Promise<D[]> => {
  const { sortField, limit, without = [] } = request;
  const order = request.direction === "asc" ? 1 : -1;
  const sort: Sort = { [sortField]: order, _id: order };
  return owner
    .find(place ? ({ $and: [filter, after(place, request)] } as Filter<D>) : filter)
    .sort(sort)
    .limit(limit + 1)
    .project<D>(Object.fromEntries(without.map((field) => [field, 0])))
    .toArray();
};

type Cut<D extends Doc> = Pick<PageRequest<D>, "sortField" | "limit">;

const cut = <D extends Doc>(docs: D[], { sortField, limit }: Cut<D>, counted: number): Slice<D> => {
  const items = docs.slice(0, limit);
  const last = items.at(-1);
  const end = last && { value: last[sortField] as Place["value"], id: last._id, counted };
  return { items, nextCursor: end && docs.length > limit ? encodeCursor(end) : null };
};

const byKey =
  <D extends Doc>({ sortField, direction }: Pick<PageRequest<D>, "sortField" | "direction">) =>
  (a: D, b: D): number => {
    const field = a[sortField] < b[sortField] || a[sortField] > b[sortField] ? sortField : "_id";
    return a[field] < b[field] === (direction === "asc") ? -1 : 1;
  };

/**
 * One page by key, in index order. The first page counts how many match, up to a bound, so that no page costs more in
 * a larger workspace. Several owners are read one by one, because no index has the documents of two in one order.
 */
export const findPage = async <D extends Doc, Unread extends keyof D & string = never>(
  operations: Operations<D> | Operations<D>[],
  request: PageRequest<D, Unread>,
): Promise<Page<Omit<D, Unread>>> => {
  const place = request.cursor ? decodeCursor(request.cursor) : null;
  const parts = partsOf(operations, request);
  const [found, counts] = await Promise.all([
    Promise.all(parts.map((part) => findAfter(part, place, request))),
    place ? [place.counted] : Promise.all(parts.map(({ owner, filter }) => owner.count(filter, mostCounted + 1))),
  ]);
  const docs = found.length > 1 ? found.flat().toSorted(byKey(request)) : found.flat();
  const counted = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...cut(docs, request, counted),
    total: Math.min(counted, mostCounted),
    isTotalExact: counted <= mostCounted,
  };
};

/** A page of a list that nobody is told the length of. */
export const findSlice = async <D extends Doc>(
  operations: Operations<D>,
  request: PageRequest<D> & { filter: Filter<D> },
): Promise<Slice<D>> => {
  const place = request.cursor ? decodeCursor(request.cursor) : null;
  return cut(await findAfter({ owner: operations, filter: request.filter }, place, request), request, 0);
};

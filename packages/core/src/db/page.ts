import { AppError } from "@gatehouse/shared/errors";
import type { Page } from "@gatehouse/shared/page";
import type { Filter, Sort } from "mongodb";
import { z } from "zod";
import type { Doc, Operations } from "./collection";

const cursorSchema = z.tuple([z.union([z.string(), z.number(), z.object({ date: z.coerce.date() })]), z.string()]);

type PageRequest<D extends Doc> = {
  filter: Filter<D>;
  /** Field sorted by; never null in a document, and together with `_id` served by an index. */
  sortField: keyof D & string;
  direction: "asc" | "desc";
  cursor?: string;
  limit: number;
};

const encodeCursor = (value: unknown, id: string): string =>
  Buffer.from(JSON.stringify([value instanceof Date ? { date: value } : value, id])).toString("base64url");

const decodeCursor = (cursor: string): { value: string | number | Date; id: string } => {
  try {
    const [value, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { value: typeof value === "object" ? value.date : value, id };
  } catch (cause) {
    throw new AppError("input.invalid", { fields: { cursor: "This page does not exist" }, cause });
  }
};

/** The bound on the sort field lets the index skip to the page; the rest sorts out documents of the same value. */
const after = <D extends Doc>({ cursor, sortField, direction }: PageRequest<D>): Filter<D> => {
  if (!cursor) return {};
  const { value, id } = decodeCursor(cursor);
  const [beyond, orEqual] = direction === "asc" ? ["$gt", "$gte"] : ["$lt", "$lte"];
  const next = { $or: [{ [sortField]: { [beyond]: value } }, { [sortField]: value, _id: { [beyond]: id } }] };
  return { [sortField]: { [orEqual]: value }, $and: [next] } as Filter<D>;
};

/** One page by key, in index order; reads `limit + 1` documents however far it lies. */
export const findPage = async <D extends Doc>(operations: Operations<D>, request: PageRequest<D>): Promise<Page<D>> => {
  const order = request.direction === "asc" ? 1 : -1;
  const sort: Sort = { [request.sortField]: order, _id: order };
  const pageFilter = { $and: [request.filter, after(request)] } as Filter<D>;
  const [docs, total] = await Promise.all([
    operations
      .find(pageFilter)
      .sort(sort)
      .limit(request.limit + 1)
      .toArray() as Promise<D[]>,
    operations.count(request.filter),
  ]);
  const items = docs.slice(0, request.limit);
  const last = items.at(-1);
  const hasMore = docs.length > request.limit;
  return { items, total, nextCursor: hasMore && last ? encodeCursor(last[request.sortField], last._id) : null };
};

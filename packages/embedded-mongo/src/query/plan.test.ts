import { describe, expect, it } from "vitest";
import { indexOf, newCollection } from "../storage/catalog";
import type { Doc } from "../values/document";
import { parseFilter } from "./filter";
import { choosePlan, type PlanRequest } from "./plan";
import { readSort } from "./sort";

const base = newCollection(1, "test.things", {});

function plan(indexes: Doc[], filter: Doc, sort?: Doc, more: Partial<PlanRequest> = {}, multikey: string[] = []) {
  const made = indexes.map((spec, i) =>
    indexOf(i + 10, { name: Object.keys(spec.key as Doc).join("+"), ...spec }, multikey),
  );
  const collection = { ...base, indexes: [...base.indexes, ...made] };
  const chosen = choosePlan({
    collection,
    filter: parseFilter(filter),
    sort: readSort(sort),
    collation: undefined,
    ...more,
  });
  if (chosen.kind !== "ixscan") return chosen.kind;
  const traits = [chosen.isSorted && "sorted", chosen.reverse && "backward", chosen.isExact && "exact"].filter(Boolean);
  return [chosen.index.name, ...traits].join(" ");
}

const a = { key: { a: 1 } };
const ab = { key: { a: 1, b: -1 } };

describe("the planner", () => {
  it("prefers the index that holds more fields to a value", () => {
    expect(plan([a, ab], { a: 1, b: 2 })).toBe("a+b exact");
    expect(plan([a, ab], { _id: 1, a: 1 })).toBe("_id_");
  });

  it("takes an index that gives the order, in either direction", () => {
    expect(plan([ab], { a: 1 }, { b: -1 })).toBe("a+b sorted exact");
    expect(plan([ab], { a: 1 }, { b: 1 })).toBe("a+b sorted backward exact");
    expect(plan([ab], {}, { a: 1, b: 1 })).toBe("collscan");
    expect(plan([ab], {}, { a: -1, b: 1 })).toBe("a+b sorted backward exact");
  });

  it("doesn't take the order of an index for that of values in arrays or of several ranges", () => {
    expect(plan([a], { a: { $gt: 1 } }, { a: 1 }, {}, ["a"])).toBe("a");
    expect(plan([ab], { a: { $in: [1, 2] } }, { b: -1 })).toBe("a+b exact");
  });

  it("takes the order of what comes after one value of an array", () => {
    const tagged = { key: { tags: 1, a: 1 } };
    expect(plan([tagged], { tags: "x" }, { a: 1 }, {}, ["tags"])).toBe("tags+a sorted exact");
    expect(plan([tagged], { tags: "x" }, { tags: 1 }, {}, ["tags"])).toBe("tags+a exact");
    expect(plan([tagged], { tags: { $gt: "x" } }, { a: 1 }, {}, ["tags"])).toBe("tags+a");
  });

  it("reads in order what is found often, and sorts what is found seldom", () => {
    const tagged = { key: { tag: 1 } };
    const found = (tags: number, all: number) => ({
      limit: 10,
      countKeys: (ranges: { start: Buffer }[], limit = Number.POSITIVE_INFINITY) =>
        Math.min(ranges[0]?.start.includes("tag") ? tags : all, limit),
    });
    const chosen = (tags: number, all: number) =>
      plan([a, tagged], { a: { $gt: 0 }, tag: "tag" }, { a: 1 }, found(tags, all));
    expect(chosen(5_000, 100_000)).toBe("a sorted");
    expect(chosen(900, 1_000)).toBe("a sorted");
    expect(chosen(900, 100_000)).toBe("tag");
    expect(chosen(3, 1_000)).toBe("tag");
  });

  it("begins with the rarest of several values of an array", () => {
    const tags = { key: { tags: 1 } };
    const countKeys = (ranges: { start: Buffer }[]) => (ranges[0]?.start.includes("rare") ? 3 : 500);
    const asked = { $and: [{ tags: "common" }, { tags: "rare" }, { tags: "usual" }] };
    const chosen = choosePlan({
      collection: { ...base, indexes: [...base.indexes, indexOf(10, { name: "tags", ...tags }, ["tags"])] },
      filter: parseFilter(asked),
      sort: [],
      collation: undefined,
      countKeys,
    });
    expect(chosen.kind === "ixscan" && chosen.bounds()).toMatchObject({ tags: ['["rare", "rare"]'] });
  });

  it("scans when no index helps", () => {
    expect(plan([ab], { b: 1 })).toBe("collscan");
    expect(plan([a], { a: { $ne: 1 } })).toBe("collscan");
  });

  it("uses partial and sparse indexes only if they hold every document asked for", () => {
    const partial = { key: { a: 1 }, partialFilterExpression: { a: { $gt: 5 } } };
    expect(plan([partial], { a: 7 })).toBe("a exact");
    expect(plan([partial], { a: { $gt: 3 } })).toBe("collscan");
    expect(plan([{ key: { a: 1 }, sparse: true }], { a: null })).toBe("collscan");
    expect(plan([{ key: { a: 1 }, sparse: true }], { a: "x" })).toBe("a exact");
  });

  it("uses a collated index for equality under the same collation alone", () => {
    const collated = { key: { a: 1 }, collation: { locale: "en", strength: 2 } };
    expect(plan([collated], { a: "x" })).toBe("collscan");
    expect(plan([collated], { a: 3 })).toBe("a exact");
  });

  it("joins the branches of $or and obeys hints", () => {
    expect(plan([a, { key: { c: 1 } }], { $or: [{ a: 1 }, { c: 2 }] })).toBe("or");
    expect(plan([a, ab], { a: 1 }, undefined, { hint: { a: 1, b: -1 } })).toBe("a+b exact");
    expect(() => plan([a], {}, undefined, { hint: "nope" })).toThrow("hint provided does not correspond");
  });
});

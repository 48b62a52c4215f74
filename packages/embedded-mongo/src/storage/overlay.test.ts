import { describe, expect, it } from "vitest";
import type { Entry, KeyRange, Reader } from "./keyspace";
import { createOverlay } from "./overlay";

const bytes = (text: string): Buffer => Buffer.from(text);

function readerOf(content: Record<string, string>): Reader {
  const range = ({ start, end, reverse }: KeyRange): Entry[] => {
    const found = Object.entries(content)
      .filter(([key]) => key >= start.toString() && key < end.toString())
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => ({ key: bytes(key), value: bytes(value) }));
    return reverse ? found.reverse() : found;
  };
  return {
    get: (key) => (content[key.toString()] === undefined ? undefined : bytes(content[key.toString()] as string)),
    range,
    count: (between, limit) => range(between).slice(0, limit).length,
  };
}

const show = (entries: Iterable<Entry>): string => [...entries].map(({ key, value }) => `${key}=${value}`).join(" ");
const range = { start: bytes("a"), end: bytes("z") };

describe("an overlay", () => {
  it("shows its writes among what lies below, in order and backwards", () => {
    const overlay = createOverlay(readerOf({ b: "1", d: "2", f: "3" }));
    expect(show(overlay.range(range))).toBe("b=1 d=2 f=3");
    overlay.put(bytes("c"), bytes("new"));
    overlay.put(bytes("d"), bytes("changed"));
    overlay.remove(bytes("f"));
    overlay.put(bytes("x"), bytes("last"));
    expect(show(overlay.range(range))).toBe("b=1 c=new d=changed x=last");
    expect(show(overlay.range({ ...range, reverse: true }))).toBe("x=last d=changed c=new b=1");
    overlay.remove(bytes("c"));
    overlay.put(bytes("a"), bytes("first"));
    expect(show(overlay.range(range))).toBe("a=first b=1 d=changed x=last");
    expect([overlay.get(bytes("f")), overlay.get(bytes("b"))?.toString()]).toEqual([undefined, "1"]);
  });

  it("asks before it writes what others can want, and not before what is its own", () => {
    const asked: string[] = [];
    const overlay = createOverlay(readerOf({ b: "1", d: "2" }), (key) => asked.push(key));
    overlay.put(bytes("a"), bytes("shared"));
    overlay.putOwn(bytes("c"), bytes("own"));
    overlay.removeOwn(bytes("d"));
    overlay.remove(bytes("b"));
    expect(asked).toEqual(["a", "b"]);
    expect(show(overlay.range(range))).toBe("a=shared c=own");
  });

  it("forgets what a failed attempt has written", () => {
    const overlay = createOverlay(readerOf({ b: "1" }));
    overlay.put(bytes("c"), bytes("kept"));
    const fail = () => {
      overlay.put(bytes("b"), bytes("lost"));
      overlay.attempt(() => overlay.put(bytes("c"), bytes("lost")));
      overlay.put(bytes("d"), bytes("lost"));
      throw new Error("no");
    };
    expect(() => overlay.attempt(fail)).toThrow("no");
    expect(show(overlay.range(range))).toBe("b=1 c=kept");
  });
});

import type { QueueState } from "@gatehouse/shared/queues/queue-health";
import { expect, it } from "vitest";
import { healthInWords } from "./health-in-words";

const now = new Date("2026-11-24T10:42:00");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const queue = (overrides: Partial<QueueState> = {}): QueueState => ({
  name: "email",
  waiting: 0,
  active: 0,
  delayed: 0,
  failed: 0,
  isPaused: false,
  oldestAt: null,
  workers: 2,
  ...overrides,
});

const words = (...queues: QueueState[]) => healthInWords({ isReachable: true, queues }, now);

it("names the first thing that is wrong", () => {
  expect(healthInWords({ isReachable: false, queues: [] }, now)).toMatchObject({
    title: "Redis does not answer.",
    isWell: false,
  });
  expect(words(queue(), queue({ workers: 0 }))).toMatchObject({ title: "No worker runs.", isWell: false });
  expect(words(queue({ isPaused: true }))).toMatchObject({ words: "email. What comes waits until it is resumed." });
  expect(words(queue({ waiting: 9, oldestAt: ago(20) }))).toMatchObject({
    title: "The queues are behind.",
    words: "What waits longest was added 20 min ago.",
  });
});

it("says how much is to do while all is well", () => {
  expect(words(queue(), queue({ waiting: 3, active: 1, delayed: 1, oldestAt: ago(1) }))).toEqual({
    title: "The queues run.",
    words: "2 workers, 4 jobs to do, 1 job for later.",
    isWell: true,
  });
});

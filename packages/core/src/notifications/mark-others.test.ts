import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import { expect, it } from "vitest";
import type { DeliveryDoc } from "./delivery-store";
import { markOthers } from "./mark-others";

const delivery = (_id: string, channel: "email" | "in_app", state: DeliveryState = "sent"): DeliveryDoc => ({
  ...{ _id, channel, state, workspaceId: null, eventId: "evt_1", type: "", userId: "", endpointId: null, because: "" },
  ...{ reason: null, attempts: 0, attemptLog: [], createdAt: new Date(), dueAt: new Date(), finishedAt: null },
});

const firstsOf = (docs: DeliveryDoc[]) => docs.filter(({ isOther }) => !isOther).map(({ _id }) => _id);

it("leaves the first of each channel, over all batches, and takes one that was tried if there is any", () => {
  const mark = markOthers([]);
  const batch = [delivery("a", "email", "skipped"), delivery("b", "in_app"), delivery("c", "email", "queued")];
  const marked = mark(batch);
  expect(marked.map(({ _id }) => _id)).toEqual(["b", "c", "a"]);
  expect(firstsOf(marked)).toEqual(["b", "c"]);
  expect(firstsOf(mark([delivery("d", "email"), delivery("e", "in_app", "skipped")]))).toEqual([]);
});

it("takes no other one where the first is stored already", () => {
  const mark = markOthers(["email"]);
  expect(firstsOf(mark([delivery("a", "email"), delivery("b", "in_app", "skipped")]))).toEqual(["b"]);
});

import type { Deps } from "../context";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { userWelcome } from "../users/user-events";
import { seedEvent } from "./events";

type Told = Partial<DeliveryDoc> & Pick<DeliveryDoc, "workspaceId" | "userId">;

/** A mail about an event of its own, as it stands in the log; sent unless told otherwise. */
export const seedDelivery = async (world: Deps, told: Told): Promise<DeliveryDoc> => {
  const now = world.now();
  const { workspaceId, userId } = told;
  const doc: DeliveryDoc = {
    _id: world.newId("delivery"),
    eventId:
      told.eventId ??
      (await seedEvent(world, userWelcome, { workspaceId, data: { ...userWelcome.sample, userId: userId ?? "" } })),
    type: userWelcome.name,
    endpointId: null,
    because: "It is about you",
    channel: "email",
    state: "sent",
    reason: null,
    attempts: 1,
    attemptLog: [],
    createdAt: now,
    dueAt: now,
    finishedAt: now,
    ...told,
  };
  await world.stores.deliveries.insertMissing([doc]);
  return doc;
};

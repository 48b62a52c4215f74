import { userRegistered } from "@gatehouse/core/registration/registration-events";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { Ground } from "./ground";

type Person = Parameters<typeof seedUser>[2];

/** So many people, a few at a time: all at once they would wait for connections longer than a request may. */
export const seedCrowd = async ({ world }: Ground, workspaceId: string, count: number, person: Person) => {
  const atOnce = 25;
  const crowd = [];
  for (let left = count; left > 0; left -= atOnce) {
    const some = Array.from({ length: Math.min(left, atOnce) }, () => seedUser(world, workspaceId, person));
    crowd.push(...(await Promise.all(some)));
  }
  return crowd;
};

/** Somebody registers in a workspace with so many admins, who are all told. */
export const registerBefore = async (ground: Ground, count: number) => {
  const { world } = ground;
  const workspaceId = await seedWorkspace(world);
  const admins = await seedCrowd(ground, workspaceId, count, { role: "admin" });
  const { _id: userId, email } = await seedUser(world, workspaceId, { role: "member", status: "pending" });
  const data = { userId, name: "Leila Haddad", email };
  return { admins, eventId: await seedEvent(world, userRegistered, { workspaceId, data }) };
};

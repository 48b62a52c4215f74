import { userRegistered } from "@gatehouse/core/registration/registration-events";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { Ground } from "./ground";

/** Somebody registers in a workspace with so many admins, who are all told. */
export const registerBefore = async ({ world }: Ground, count: number) => {
  const workspaceId = await seedWorkspace(world);
  const admins = await Promise.all(
    Array.from({ length: count }, () => seedUser(world, workspaceId, { role: "admin" })),
  );
  const { _id: userId, email } = await seedUser(world, workspaceId, { role: "member", status: "pending" });
  const data = { userId, name: "Leila Haddad", email };
  return { admins, eventId: await seedEvent(world, userRegistered, { workspaceId, data }) };
};

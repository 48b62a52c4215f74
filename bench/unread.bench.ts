import { parseArgs } from "node:util";
import { startSession } from "@gatehouse/core/auth/sessions";
import type { Deps } from "@gatehouse/core/context";
import { seedNotifications } from "@gatehouse/core/testing/notifications";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { listNotificationsInput, notificationCategories } from "@gatehouse/shared/notifications/notification";
import superjson from "superjson";
import { getText } from "./get-text";
import { type Measure, measureAll } from "./measure";
import { startServers } from "./servers";

const { values } = parseArgs({
  options: { unread: { type: "string", default: "10000" }, requests: { type: "string", default: "100" } },
});
const unread = Number(values.unread);
const few = 10;
/** So many that none of them calls too often. */
const sessions = 20;

const request = { id: "req_bench", ip: "127.0.0.1", userAgent: "bench" };

/** A person with so many unread notifications, signed in on many devices; gives the work of asking for them. */
const seedReader = async (deps: Deps, apiUrl: string, count: number) => {
  const user = await seedUser(deps, await seedWorkspace(deps), { role: "admin" });
  await seedNotifications(deps, user, count, (i) => ({ category: notificationCategories[i % 9] ?? "system" }));
  const opened = Array.from({ length: sessions }, () => startSession({ ...deps, request }, user));
  const cookies = (await Promise.all(opened)).map(({ sessionId }) => `gatehouse_session=${sessionId}`);
  let calls = 0;
  return (path: string, input: object) => () => {
    const text = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
    const cookie = cookies[calls++ % sessions] ?? "";
    return getText(`${apiUrl}/trpc/notifications.${path}?input=${text}`, { cookie });
  };
};

const main = async (): Promise<void> => {
  const { deps, apiUrl, close } = await startServers();
  try {
    const [many, floor] = [await seedReader(deps, apiUrl, unread), await seedReader(deps, apiUrl, few)];
    const against = (name: string, path: string, input: object): Measure => ({
      name,
      work: many(path, input),
      floor: floor(path, input),
    });
    // As many as the other has, so that what is sent does not differ.
    const list = (input: Partial<ReturnType<typeof listNotificationsInput.parse>>) =>
      listNotificationsInput.parse({ limit: few, ...input });
    await measureAll(`${unread} unread notifications, to ${few}`, Number(values.requests), [
      against("bell: how many", "unreadCount", {}),
      against("bell: the newest", "list", list({ limit: 5 })),
      against("page: all", "list", list({})),
      against("page: unread", "list", list({ view: "unread" })),
      against(
        "page: all but catalog",
        "list",
        list({ categories: notificationCategories.filter((one) => one !== "catalog") }),
      ),
    ]);
  } finally {
    await close();
  }
};

await main();

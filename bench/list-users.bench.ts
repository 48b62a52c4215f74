import { parseArgs } from "node:util";
import { startSession } from "@gatehouse/core/auth/sessions";
import type { Deps, RequestCtx } from "@gatehouse/core/context";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { listUsersInput } from "@gatehouse/shared/users/user";
import { EJSON } from "bson";
import superjson from "superjson";
import { type Measure, measureAll } from "./measure";
import { seedPeople } from "./seed-people";
import { startServers } from "./servers";

const { values } = parseArgs({ options: { users: { type: "string", default: "100000" } } });
const users = Number(values.users);
const organizations = users / 20;
/** So many that none of them calls too often. */
const admins = 40;

type Input = Partial<ReturnType<typeof listUsersInput.parse>>;

const getText = async (url: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await fetch(url, { headers });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return text;
};

const signInAdmins = (deps: Deps, workspaceId: string): Promise<string[]> =>
  Promise.all(
    Array.from({ length: admins }, async () => {
      const user = await seedUser(deps, workspaceId, { role: "admin" });
      const request = { id: "req_bench", ip: "127.0.0.1", userAgent: "bench" };
      const { sessionId } = await startSession({ ...deps, request } satisfies RequestCtx, user);
      return `gatehouse_session=${sessionId}`;
    }),
  );

/** The query that the list sends to the database, for the floor to send it too. */
const findCommandOf = async ({ mongo, stores }: Deps, workspaceId: string, input: Input): Promise<string> => {
  let command: unknown;
  const listen = (event: { commandName: string; command: unknown }) => {
    if (event.commandName === "find") command = event.command;
  };
  mongo.on("commandStarted", listen);
  await stores.users.list(workspaceId, listUsersInput.parse({ limit: 50, ...input }));
  mongo.off("commandStarted", listen);
  return EJSON.stringify(command);
};

const main = async (): Promise<void> => {
  const { deps, apiUrl, bareUrl, close } = await startServers();
  try {
    const workspaceId = await seedWorkspace(deps);
    const organizationIds = await seedPeople(deps, workspaceId, { users, organizations });
    const cookies = await signInAdmins(deps, workspaceId);
    let calls = 0;
    const list = (input: Input) => {
      const text = JSON.stringify(superjson.serialize({ limit: 50, ...input }));
      const cookie = cookies[calls++ % cookies.length] ?? "";
      return getText(`${apiUrl}/trpc/users.list?input=${encodeURIComponent(text)}`, { cookie });
    };
    const measure = async (name: string, input: Input): Promise<Measure> => {
      const command = encodeURIComponent(await findCommandOf(deps, workspaceId, input));
      return { name, work: () => list(input), floor: () => getText(`${bareUrl}/?command=${command}`) };
    };
    const first = await deps.stores.users.list(workspaceId, listUsersInput.parse({ limit: 50, status: "active" }));
    const next = first.nextCursor ?? undefined;
    const measures = [
      await measure("first page, active", { status: "active" }),
      await measure("second page, active", { status: "active", cursor: next }),
      await measure("by last use, newest first", { sort: "lastSeenAt", direction: "desc" }),
      await measure("one organization", { organizationId: organizationIds[1] }),
      await measure("search for a part that many have", { search: "an" }),
      await measure("search for a part that few have", { search: "ndermann ines" }),
    ];
    await measureAll(`users.list among ${users} users and ${organizations} organizations`, measures);
  } finally {
    await close();
  }
};

await main();

import { parseArgs } from "node:util";
import { startSession } from "@gatehouse/core/auth/sessions";
import type { Deps, RequestCtx, UserCtx } from "@gatehouse/core/context";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { listUsers } from "@gatehouse/core/users/list-users";
import { listUsersInput } from "@gatehouse/shared/users/user";
import { EJSON } from "bson";
import type { CommandStartedEvent, Document } from "mongodb";
import superjson from "superjson";
import { getText } from "./get-text";
import { type Measure, measureAll } from "./measure";
import { seedPeople } from "./seed-people";
import { startServers } from "./servers";

const { values } = parseArgs({
  options: { users: { type: "string", default: "100000" }, requests: { type: "string", default: "100" } },
});
const { requests } = values;
const users = Number(values.users);
const fewUsers = 1_000;
/** So many that none of them calls too often. */
const admins = 40;

const request = { id: "req_bench", ip: "127.0.0.1", userAgent: "bench" };

type Input = Partial<ReturnType<typeof listUsersInput.parse>>;

const signInAdmins = (deps: Deps, workspaceId: string): Promise<string[]> =>
  Promise.all(
    Array.from({ length: admins }, async () => {
      const user = await seedUser(deps, workspaceId, { role: "admin" });
      const { sessionId } = await startSession({ ...deps, request } satisfies RequestCtx, user);
      return `gatehouse_session=${sessionId}`;
    }),
  );

type Stages = { commandName: string; command: Document }[][];

/** What an action asks the database, for the floor to ask the same: in a stage what is asked at once. */
const stagesOf = async ({ mongo }: Deps, action: () => Promise<unknown>): Promise<Stages> => {
  const stages: Stages = [[]];
  const onStart = ({ commandName, command }: CommandStartedEvent) => stages.at(-1)?.push({ commandName, command });
  const onEnd = () => {
    if (stages.at(-1)?.length) stages.push([]);
  };
  mongo.on("commandStarted", onStart).on("commandSucceeded", onEnd);
  await action();
  mongo.off("commandStarted", onStart).off("commandSucceeded", onEnd);
  return stages.filter(({ length }) => length > 0);
};

/** Without what belongs to the connection it was sent over. */
const bare = ({ lsid: _, $db: __, $clusterTime: ___, ...command }: Document): Document => command;

type Place = { workspaceId: string; organizationIds: string[]; cookies: string[] };

const seedPlace = async (deps: Deps, users: number): Promise<Place> => {
  const workspaceId = await seedWorkspace(deps);
  const organizationIds = await seedPeople(deps, workspaceId, { users, organizations: users / 20 });
  return { workspaceId, organizationIds, cookies: await signInAdmins(deps, workspaceId) };
};

const main = async (): Promise<void> => {
  const { deps, apiUrl, bareUrl, close } = await startServers();
  try {
    const [large, small] = [await seedPlace(deps, users), await seedPlace(deps, fewUsers)];
    let calls = 0;
    const listIn =
      ({ cookies }: Place, input: Input) =>
      () => {
        const text = encodeURIComponent(JSON.stringify(superjson.serialize({ limit: 50, ...input })));
        const cookie = cookies[calls++ % cookies.length] ?? "";
        return getText(`${apiUrl}/trpc/users.list?input=${text}`, { cookie });
      };
    const { workspaceId, organizationIds } = large;
    const user = await seedUser(deps, workspaceId, { role: "admin" });
    const actor = { user, sessionHash: "", signedInAt: new Date(), workspaceId, organization: null };
    const ctx: UserCtx = { ...deps, request, actor };
    const againstBare = async (name: string, input: Input): Promise<Measure> => {
      const stages = await stagesOf(deps, () => listUsers(ctx, listUsersInput.parse({ limit: 50, ...input })));
      const text = EJSON.stringify(stages.map((stage) => stage.map(({ command }) => bare(command))));
      const url = `${bareUrl}/?stages=${encodeURIComponent(text)}`;
      return { name, work: listIn(large, input), floor: () => getText(url) };
    };
    const active: Input = { status: "active" };
    const first = await listUsers(ctx, listUsersInput.parse({ limit: 50, ...active }));
    await measureAll(`users.list among ${users} users and ${users / 20} organizations`, Number(requests), [
      await againstBare("first page of the active", active),
      await againstBare("second page of the active", { ...active, cursor: first.nextCursor ?? undefined }),
      await againstBare("newest use first", { sort: "lastSeenAt", direction: "desc" }),
      await againstBare("one organization", { organizationId: organizationIds[0] }),
      await againstBare("search: a part that many have", { search: "ann" }),
      await againstBare("search: a part that few have", { search: "ndermann ines" }),
      { name: `first page, to that of ${fewUsers}`, work: listIn(large, active), floor: listIn(small, active) },
    ]);
  } finally {
    await close();
  }
};

await main();

import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { can, roles } from "@gatehouse/shared/access/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "./router";
import { type Api, cookieOf, createApi } from "./testing/api";
import type { Access } from "./trpc/trpc";

type Procedure = { _def: { meta?: Access; type: "query" | "mutation" | "subscription" } };

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>);

/** Every role, with every face and with none. */
const cases = roles.flatMap((role) => [
  { name: role, role },
  { name: `${role} without a face`, role, portalAccess: false, chatAccess: false },
]);

let api: Api;
let workspaceId: string;

/** An event stream is always "200"; its first event says how it really went. */
const statusInStream = async (response: Response): Promise<number> => {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const refused = text.match(/"httpStatus":(\d+)/)?.[1];
    if (refused) return Number(refused);
    if (text.includes("event: connected") && text.includes('"json":null')) return 200;
  }
  throw new Error(`The stream ended with: ${text}`);
};

/** The status of a bare call; without input most end at validation, which comes after access. */
const statusOf = async (path: string, { _def: { type } }: Procedure, cookie: string | undefined): Promise<number> => {
  const abort = new AbortController();
  const response = await fetch(`${api.url}/trpc/${path}`, {
    method: type === "mutation" ? "POST" : "GET",
    headers: { ...(cookie && { cookie }), ...(type === "mutation" && { "content-type": "application/json" }) },
    signal: abort.signal,
  });
  const status = type === "subscription" ? await statusInStream(response) : response.status;
  abort.abort();
  return status;
};

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
});
afterAll(() => api.close());

describe.each(procedures)("%s", (path, procedure) => {
  const { meta } = procedure._def;
  const permission = meta && "permission" in meta ? meta.permission : null;

  test(`is ${permission ? "refused" : "open"} to people who are not signed in`, async () => {
    expect((await statusOf(path, procedure, undefined)) === 401).toBe(permission !== null);
  });

  test.each(cases)("is open to $name exactly when the table says so", async ({ name, ...person }) => {
    const user = await seedUser(api.world, workspaceId, person);
    const client = await api.as(user);
    const status = await statusOf(path, procedure, cookieOf(client));
    const isAllowed = !permission || can(user, permission);
    expect([401, 403].includes(status)).toBe(!isAllowed);
    expect(status).toBeLessThan(500);
  });
});

import type { AddressInfo } from "node:net";
import { startSession } from "@gatehouse/core/auth/sessions";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { ErrorBody } from "@gatehouse/shared/errors";
import { serve } from "@hono/node-server";
import { createTRPCClient, httpLink, type TRPCClient, TRPCClientError } from "@trpc/client";
import superjson from "superjson";
import { createApp } from "../app";
import type { AppRouter } from "../router";
import { cookieNames } from "../trpc/session-cookies";

/** A browser's worth of a client: it keeps the cookies it is given. */
export type Client = TRPCClient<AppRouter>;

const jars = new WeakMap<Client, Map<string, string>>();

const toHeader = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");

/** The cookies of a client as its next request sends them. */
export const cookieOf = (client: Client): string => toHeader(jars.get(client) ?? new Map());

const createClient = (url: string, jar = new Map<string, string>()): Client => {
  const client = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${url}/trpc`,
        transformer: superjson,
        methodOverride: "POST",
        fetch: async (input, init) => {
          const response = await fetch(input, {
            ...(init as RequestInit),
            headers: { ...init?.headers, cookie: toHeader(jar) },
          });
          for (const header of response.headers.getSetCookie()) {
            const [, name, value] = header.match(/^([^=]+)=([^;]*)/) ?? [];
            if (name) jar.set(name, value ?? "");
          }
          return response;
        },
      }),
    ],
  });
  jars.set(client, jar);
  return client;
};

export type Api = Awaited<ReturnType<typeof createApi>>;

/** The whole HTTP side on a port of its own over a world of its own. Close it in `afterAll`. */
export const createApi = async (config: Parameters<typeof createWorld>[0] = {}, webDist?: string) => {
  const world: World = await createWorld(config);
  const app = await createApp(world, { webDist });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    world,
    url,
    visitor: () => createClient(url),
    as: async (user: UserDoc) => {
      const { sessionId, deviceId } = await startSession(world.request(), user);
      const names = cookieNames(world.config.publicUrl);
      return createClient(
        url,
        new Map([
          [names.session, sessionId],
          [names.device, deviceId],
        ]),
      );
    },
    close: async () => {
      if ("closeAllConnections" in server) server.closeAllConnections();
      server.close();
      await world.close();
    },
  };
};

/** The refusal a call ends with; fails when it succeeds. */
export const refusalOf = async (call: Promise<unknown>): Promise<ErrorBody & { httpStatus: number }> => {
  const error = await call.then(
    (value) => {
      throw new Error(`Expected a refusal, got ${JSON.stringify(value)}`);
    },
    (thrown: unknown) => thrown,
  );
  if (error instanceof TRPCClientError) return error.data;
  throw error;
};

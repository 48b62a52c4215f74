import type { IdKind } from "@gatehouse/shared/ids";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import type { Actor } from "./auth/actor";
import type { Throttle } from "./auth/throttle";
import type { Mongo } from "./db/client";
import type { Stores } from "./db/stores";
import type { Enqueue, EnqueueAll, Queues } from "./jobs/queues";
import type { Live } from "./notifications/live";
import type { Network } from "./webhooks/reachable-address";

export type Config = {
  /** Address people reach the installation at, without a slash at the end. */
  publicUrl: string;
  /** 32 bytes; links, the set-up token and secrets at rest are derived from it. */
  secret: Buffer;
  /** True when SMTP is configured; else e-mails are skipped and links are offered for copying. */
  emailEnabled: boolean;
  /** Given by the operator; without it the token is derived from the secret. */
  setupToken: string | undefined;
  mailboxUrl: string | undefined;
  /** Networks webhooks may reach although they are not public. */
  webhookNetworks: Network[];
  /** Keeps the keys and queues of two installations on one Redis apart. */
  redisPrefix: string;
};

/** All that touches the world. Made once by `main.ts` (and by `createWorld` in tests), handed down from there. */
export type Deps = {
  config: Config;
  stores: Stores;
  mongo: Mongo;
  redis: Redis;
  enqueue: Enqueue;
  enqueueAll: EnqueueAll;
  /** For looking at them and for what repeats; work is added by `enqueue`. */
  queues: Pick<Queues, "all" | "schedule">;
  throttle: Throttle;
  live: Live;
  now: () => Date;
  newId: (kind: IdKind) => string;
  random: (bytes: number) => Buffer;
  log: Logger;
};

/** What is known of a request before anyone has signed in. */
export type RequestCtx = Deps & {
  request: { id: string; ip: string; userAgent: string; deviceId?: string; sessionId?: string };
};

/** A request of a signed-in person; `actor.workspaceId` is the workspace they act in. */
export type UserCtx = RequestCtx & { actor: Actor };

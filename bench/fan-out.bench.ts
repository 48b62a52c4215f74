import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Deps } from "@gatehouse/core/context";
import { transaction } from "@gatehouse/core/db/transaction";
import { emit } from "@gatehouse/core/events/emit";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { userRegistered } from "@gatehouse/core/registration/registration-events";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedWorkspace } from "@gatehouse/core/testing/people";
import { newUser } from "@gatehouse/core/users/new-user";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { waitingConnection } from "@gatehouse/core/waiting-connection";
import type { Role } from "@gatehouse/shared/access/permissions";
import { Queue, Worker } from "bullmq";
import { measureAll } from "./measure";
import { inBatches } from "./seed-people";
import { startServers } from "./servers";

const { values } = parseArgs({
  options: {
    recipients: { type: "string", default: "10000" },
    rounds: { type: "string", default: "5" },
    requests: { type: "string", default: "40" },
  },
});
const recipients = Number(values.recipients);
const rounds = Number(values.rounds);

/** As large as a batch of the fan-out. */
const batchSize = 500;

let count = 0;
const makeUser = (deps: Deps, workspaceId: string, role: Role): UserDoc => {
  count += 1;
  const email = `person-${count}@harbor.example`;
  const name = { firstName: "Ines", lastName: `Okafor ${count}` };
  return newUser(deps, { workspaceId, number: count, ...name, email, role, status: "active", organizationId: null });
};

const seedAdmins = async (deps: Deps, workspaceId: string): Promise<void> => {
  const users = deps.mongo.db().collection<UserDoc>("users");
  await inBatches(recipients, 1_000, (batch) =>
    users.insertMany(batch.map(() => makeUser(deps, workspaceId, "admin"))),
  );
};

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

const heapMb = (): number => {
  collectGarbage();
  return Math.round(process.memoryUsage().heapUsed / 100_000) / 10;
};

const perSecond = (count: number, startedAt: number): number => count / ((performance.now() - startedAt) / 1_000);

type Round = { bare: number; rate: number; heap: number };

const row = ({ bare, rate, heap }: Round) => ({
  "bare jobs/s": Math.round(bare),
  "recipients/s": Math.round(rate),
  "share %": Math.round((100 * rate) / bare),
  "heap MB": heap,
});

/** The rate of rounds with as much to do in each. */
const together = (rates: number[]): number => rates.length / rates.reduce((sum, rate) => sum + 1 / rate, 0);

/** What BullMQ does with as many jobs that do nothing. */
const bareRate = async ({ redis }: Deps): Promise<number> => {
  const prefix = "bare";
  const queue = new Queue("bare", { connection: redis, prefix });
  const startedAt = performance.now();
  const connection = waitingConnection(redis);
  const worker = new Worker("bare", async () => {}, { connection, prefix, concurrency: 5 });
  let finished = 0;
  const allFinished = new Promise<void>((resolve) => {
    worker.on("completed", () => ++finished === recipients && resolve());
  });
  await inBatches(recipients, batchSize, (batch) =>
    queue.addBulk(batch.map((i) => ({ name: "bare", data: { i }, opts: { removeOnComplete: true } }))),
  );
  await allFinished;
  const rate = perSecond(recipients, startedAt);
  await worker.close();
  await queue.close();
  connection.disconnect();
  return rate;
};

const main = async (): Promise<void> => {
  const { deps: opened, close } = await startServers();
  // Mails are put into their queue, from which nobody takes them here.
  const deps = { ...opened, config: { ...opened.config, emailEnabled: true } };
  try {
    const workspaceId = await seedWorkspace(deps);
    await seedAdmins(deps, workspaceId);
    const dataOf = ({ _id: userId, email }: UserDoc) => ({ userId, name: "Leila Haddad", email });

    const all: Round[] = [];
    for (let round = 0; round < rounds; round++) {
      const bare = await bareRate(deps);
      const data = dataOf(makeUser(deps, workspaceId, "member"));
      const eventId = await seedEvent(deps, userRegistered, { workspaceId, data });
      const startedAt = performance.now();
      await fanOutEvent(deps, { eventId });
      all.push({ bare, rate: perSecond(recipients, startedAt), heap: heapMb() });
    }
    const whole: Round = {
      bare: together(all.map(({ bare }) => bare)),
      rate: together(all.map(({ rate }) => rate)),
      heap: Math.max(...all.map(({ heap }) => heap)),
    };
    console.log(`fan-out to ${recipients} recipients`);
    console.table({ ...all.map(row), "all together": row(whole) });

    const register = (isTold: boolean) => () =>
      transaction(deps, async (tx) => {
        const user = makeUser(deps, workspaceId, "member");
        await tx.stores.users.insert(user);
        if (isTold) await emit(tx, userRegistered, { workspaceId, data: dataOf(user) });
      });
    await measureAll(`a write of which ${recipients} are told`, Number(values.requests), [
      { name: "to one of which nobody is told", work: register(true), floor: register(false) },
    ]);
  } finally {
    await close();
  }
};

await main();

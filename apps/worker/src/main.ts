import type { Deps } from "@gatehouse/core/context";
import { createLog } from "@gatehouse/core/log";
import { noteEmailSwitch } from "@gatehouse/core/notifications/find-email-off";
import { openDeps } from "@gatehouse/core/open-deps";
import { type Env, readEnv } from "./env";
import { createHandlers } from "./handlers";
import { createMailer } from "./mail/mailer";
import { startRelay } from "./relay";
import { keepSchedules } from "./schedules";
import { startStorageWatch } from "./storage-watch";
import { createWebhookSender } from "./webhooks/webhook-sender";
import { startWorkers } from "./worker";

const stopWithinMs = 12_000;
const watchStorageMs = 60_000;

const openMailer = ({ SMTP_SERVER, SMTP_PORT, SMTP_USER, SMTP_PASS, FROM_EMAIL }: Env) =>
  SMTP_SERVER && FROM_EMAIL
    ? createMailer({
        host: SMTP_SERVER,
        port: SMTP_PORT,
        auth: SMTP_USER ? { user: SMTP_USER, pass: SMTP_PASS ?? "" } : undefined,
        from: FROM_EMAIL,
      })
    : undefined;

const openWorker = async (env: Env, log: Deps["log"]) => {
  const mailer = openMailer(env);
  const sender = createWebhookSender({ networks: env.WEBHOOK_ALLOWED_NETWORKS });
  const config = {
    publicUrl: env.GATEHOUSE_URL,
    secret: env.GATEHOUSE_SECRET,
    emailEnabled: mailer !== undefined,
    setupToken: undefined,
    mailboxUrl: undefined,
    webhookNetworks: env.WEBHOOK_ALLOWED_NETWORKS,
    redisPrefix: env.GATEHOUSE_REDIS_PREFIX,
  };
  const deps = await openDeps({ mongoUri: env.MONGODB_URI, redisUrl: env.REDIS_URL, config, log });
  await noteEmailSwitch(deps);
  const handlers = createHandlers(deps, mailer, sender);
  const workers = startWorkers(deps, handlers);
  const schedules = keepSchedules(deps, handlers);
  const relay = startRelay(deps, env.RELAY_SWEEP_MS);
  const storageWatch = startStorageWatch(deps, watchStorageMs);
  return async (): Promise<void> => {
    await schedules.close();
    await storageWatch.close();
    await relay.close();
    await workers.close();
    mailer?.close();
    await sender.close();
    await deps.close();
  };
};

const main = async (): Promise<void> => {
  const env = readEnv();
  const log = createLog("worker", env.LOG_LEVEL);
  process.on("uncaughtException", (error) => {
    log.fatal({ error }, "the worker ends by a defect");
    process.exit(1);
  });
  const close = await openWorker(env, log);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), stopWithinMs).unref();
    await close();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.on(signal, stop);
  log.info({ email: env.SMTP_SERVER !== undefined }, "working");
  process.send?.({ ready: true });
};

main().catch((error: Error) => {
  process.stderr.write(`The worker can't start: ${error.message}\n`);
  process.exit(1);
});

import type { Deps } from "@gatehouse/core/context";
import { attempt } from "@gatehouse/core/jobs/attempt";
import type { DeliveryDoc } from "@gatehouse/core/notifications/delivery-store";
import { deliverEmailJob } from "@gatehouse/core/notifications/notification-jobs";
import { prepareEmail } from "@gatehouse/core/notifications/prepare-email";
import type { Mailer } from "../mail/mailer";
import { renderWords } from "../mail/render-words";
import { logAttempt } from "./log-attempt";

/** Longer than the mailer's time-outs together, so that no sweep starts a second attempt beside a slow first. */
const leaseMs = 120_000;

const send = async (deps: Deps, mailer: Mailer | undefined, delivery: DeliveryDoc) => {
  const email = await prepareEmail(deps, delivery);
  if (email.skipped !== undefined) return { state: "skipped", reason: email.skipped } as const;
  if (!mailer) throw new Error("E-mail is enabled, but there is no mailer");
  const { subject, html, text, version: wordsVersion } = await renderWords(deps, email);
  const letter = {
    messageId: `<${delivery._id}@${new URL(deps.config.publicUrl).hostname}>`,
    senderName: email.mail.frame.workspaceName,
    to: { name: email.recipient.name, address: email.recipient.email },
    subject,
    html,
    text,
    unsubscribeLink: email.mail.frame.unsubscribeLink,
  };
  const refusal = await logAttempt(deps, delivery._id, () => mailer.send(letter));
  return { state: refusal ? "bounced" : "sent", reason: refusal, wordsVersion } as const;
};

/** Should the worker die before this, one mail is not counted: less than a transaction for every mail would cost. */
const countSent = async ({ stores, now }: Deps, { state, workspaceId, type, test }: DeliveryDoc): Promise<void> => {
  if (state === "sent" && workspaceId !== null && !test) await stores.sentCounts.countForJob(workspaceId, type, now());
};

/** Sends one queued e-mail if it is still wanted, and writes down what became of it. */
export const deliverEmail = async (
  deps: Deps,
  mailer: Mailer | undefined,
  { deliveryId }: { deliveryId: string },
): Promise<void> => {
  const { deliveries } = deps.stores;
  const inMs = (ms: number) => new Date(deps.now().getTime() + ms);
  const delivery = await deliveries.beginAttemptForJob(deliveryId, inMs(leaseMs));
  if (!delivery) return;
  await attempt(deps, {
    job: deliverEmailJob,
    id: deliveryId,
    count: delivery.attempts,
    work: async () => {
      const { state, reason, ...letter } = await send(deps, mailer, delivery);
      const finished = await deliveries.finishForJob(deliveryId, state, reason, deps.now(), letter);
      if (finished) await countSent(deps, finished);
    },
    noteFailure: (reason, backoffMs) => deliveries.postponeForJob(deliveryId, reason, inMs(backoffMs + leaseMs)),
    giveUp: (reason) => deliveries.finishForJob(deliveryId, "dead", reason, deps.now()),
  });
};

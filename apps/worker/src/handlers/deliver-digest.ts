import type { Deps } from "@gatehouse/core/context";
import { transaction } from "@gatehouse/core/db/transaction";
import { attempt } from "@gatehouse/core/jobs/attempt";
import { deliverDigestJob } from "@gatehouse/core/notifications/digest-jobs";
import type { DigestDoc } from "@gatehouse/core/notifications/digest-store";
import { prepareDigest } from "@gatehouse/core/notifications/prepare-digest";
import { renderDigest } from "@gatehouse/emails/render-digest";
import type { Mailer } from "../mail/mailer";

/** Longer than the mailer's time-outs together, so that no second attempt begins beside a slow first. */
const leaseMs = 60_000;

type End = { state: "sent" | "skipped" | "bounced" | "dead"; reason: string | null };

/** Every attempt carries the digest's own Message-ID: should the worker die before it writes down that the mail went out, the copy can be told. */
const send = async (deps: Deps, mailer: Mailer | undefined, digest: DigestDoc): Promise<End> => {
  const mail = await prepareDigest(deps, digest);
  if (mail.skipped !== undefined) return { state: "skipped", reason: mail.skipped };
  if (!mailer) throw new Error("E-mail is enabled, but there is no mailer");
  const { refusal } = await mailer.send({
    messageId: `<${digest._id}@${new URL(deps.config.publicUrl).hostname}>`,
    senderName: mail.frame.workspaceName,
    to: { name: mail.recipient.name, address: mail.recipient.email },
    unsubscribeLink: mail.frame.unsubscribeLink,
    ...(await renderDigest(mail)),
  });
  return { state: refusal ? "bounced" : "sent", reason: refusal };
};

/** The digest and all it tells have one end. */
const finish = (deps: Deps, digestId: string, { state, reason }: End): Promise<void> =>
  transaction(deps, async (tx) => {
    await tx.stores.deliveries.finishForDigest(digestId, state, reason, tx.now());
    await tx.stores.digests.finishForJob(digestId, state, reason, tx.now());
  });

/** Sends one digest, without what is not wanted any more, and writes down what became of it. */
export const deliverDigest = async (
  deps: Deps,
  mailer: Mailer | undefined,
  { digestId }: { digestId: string },
): Promise<void> => {
  const { deliveries, digests } = deps.stores;
  const inMs = (ms: number) => new Date(deps.now().getTime() + ms);
  const digest = await digests.beginAttemptForJob(digestId, deps.now(), inMs(leaseMs));
  if (!digest) return;
  await attempt(deps, {
    job: deliverDigestJob,
    id: digestId,
    count: digest.attempts,
    work: async () => finish(deps, digestId, await send(deps, mailer, digest)),
    noteFailure: async (reason, backoffMs) => {
      await deliveries.noteErrorForDigest(digestId, reason);
      await digests.postponeForJob(digestId, reason, inMs(backoffMs + leaseMs));
    },
    giveUp: (reason) => finish(deps, digestId, { state: "dead", reason }),
  });
};

import { watchJob } from "@gatehouse/core/alarms/note-job";
import type { Deps } from "@gatehouse/core/context";
import type { Job } from "@gatehouse/core/jobs/job";
import { deliverDigestJob, openDigestsJob } from "@gatehouse/core/notifications/digest-jobs";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { deliverEmailJob, fanOutJob } from "@gatehouse/core/notifications/notification-jobs";
import { openDigests } from "@gatehouse/core/notifications/open-digests";
import { applyScheduledChanges } from "@gatehouse/core/organizations/apply-scheduled-changes";
import { finishDeletionJob } from "@gatehouse/core/organizations/deletion-jobs";
import { finishDeletion } from "@gatehouse/core/organizations/finish-deletion";
import { applyScheduledChangesJob } from "@gatehouse/core/organizations/organization-jobs";
import { sweepRegistrationsJob } from "@gatehouse/core/registration/registration-jobs";
import { sweepRegistrations } from "@gatehouse/core/registration/sweep-registrations";
import { deliverWebhookJob } from "@gatehouse/core/webhooks/webhook-jobs";
import type { z } from "zod";
import { deliverDigest } from "./handlers/deliver-digest";
import { deliverEmail } from "./handlers/deliver-email";
import { deliverWebhook } from "./handlers/deliver-webhook";
import type { Mailer } from "./mail/mailer";
import type { WebhookSender } from "./webhooks/webhook-sender";

export type Handler = { job: Job; handle: (payload: unknown) => Promise<void> };

const handler = <Payload extends z.ZodType>(
  job: Job<Payload>,
  handle: (payload: z.output<Payload>) => Promise<void>,
): Handler => ({ job, handle: async (payload) => handle(job.payload.parse(payload)) });

/** Every job with what does it. Without SMTP there is no mailer, and e-mails are skipped before they need one. */
export const createHandlers = (deps: Deps, mailer: Mailer | undefined, sender: WebhookSender): Handler[] => [
  handler(fanOutJob, (payload) => fanOutEvent(deps, payload)),
  handler(applyScheduledChangesJob, () => watchJob(deps, applyScheduledChangesJob, () => applyScheduledChanges(deps))),
  handler(finishDeletionJob, (payload) => finishDeletion(deps, payload)),
  handler(openDigestsJob, () => watchJob(deps, openDigestsJob, () => openDigests(deps))),
  handler(sweepRegistrationsJob, () => watchJob(deps, sweepRegistrationsJob, () => sweepRegistrations(deps))),
  handler(deliverDigestJob, (payload) => deliverDigest(deps, mailer, payload)),
  handler(deliverEmailJob, (payload) => deliverEmail(deps, mailer, payload)),
  handler(deliverWebhookJob, (payload) => deliverWebhook(deps, sender, payload)),
];

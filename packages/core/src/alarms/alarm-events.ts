import { z } from "zod";
import { everyAdmin, superAdmins } from "../events/audiences";
import { defineEvent, type EventType } from "../events/event";
import { jobFailedMail, storageDegradedMail } from "./alarm-mails";

const failing = z.object({
  /** What it is about, in words: the name of a kind of jobs, "the database". */
  subject: z.string(),
  /** In a row. */
  failures: z.number(),
  since: z.date(),
  reason: z.string(),
});

const working = failing.pick({ subject: true });

const since = new Date("2026-11-24T10:16:04Z");
const openDeliveries = { path: "/admin/deliveries", label: "Open deliveries" };
const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const jobFailed = defineEvent({
  name: "job.failed",
  title: "Jobs keep failing",
  category: "system",
  isMandatory: false,
  data: failing,
  sample: { subject: "notifications.fan-out", failures: 5, since, reason: "The database did not answer in time" },
  recipients: { super_admins: superAdmins },
  inApp: {
    text: ({ data }) => ({
      title: `Jobs keep failing: ${data.subject}`,
      body: `${data.failures} times in a row. The last time: ${data.reason}`,
      action: openDeliveries,
    }),
  },
  mail: { words: jobFailedMail, path: () => openDeliveries.path, variables: ({ data }) => data },
});

/** Not by mail, which is what fails. */
export const emailFailing = defineEvent({
  name: "email.failing",
  title: "E-mail keeps failing",
  category: "system",
  isMandatory: false,
  data: failing,
  sample: { subject: "e-mail", failures: 5, since, reason: "connect ECONNREFUSED 10.0.4.25:587" },
  recipients: { super_admins: superAdmins, admins: everyAdmin },
  inApp: {
    text: ({ data }) => ({
      title: "Mails do not go out",
      body: `${data.failures} attempts failed in a row. The last time: ${data.reason}`,
      action: openDeliveries,
    }),
  },
});

export const storageDegraded = defineEvent({
  name: "storage.degraded",
  title: "Storage is degraded",
  category: "system",
  isMandatory: false,
  data: failing,
  sample: { subject: "the database", failures: 2, since, reason: "Its disk is 93% full." },
  recipients: { super_admins: superAdmins },
  inApp: {
    text: ({ data }) => ({
      title: `${capitalized(data.subject)} needs a look`,
      body: data.reason,
      action: openDeliveries,
    }),
  },
  mail: {
    words: storageDegradedMail,
    path: () => openDeliveries.path,
    variables: ({ data: { subject, ...data } }) => ({ ...data, subject: capitalized(subject) }),
  },
});

type Recovery = Pick<EventType<z.infer<typeof working>>, "name" | "title" | "recipients"> & {
  subject: string;
  text: (subject: string) => { title: string; body: string };
};

/** Told in the app to those who were told of the failure. */
const recovered = ({ name, title, recipients, subject, text }: Recovery) =>
  defineEvent({
    name,
    title,
    category: "system",
    isMandatory: false,
    data: working,
    sample: { subject },
    recipients,
    inApp: { text: ({ data }) => ({ ...text(data.subject), action: openDeliveries }) },
  });

export const jobRecovered = recovered({
  name: "job.recovered",
  title: "Jobs work again",
  recipients: { super_admins: superAdmins },
  subject: jobFailed.sample.subject,
  text: (subject) => ({ title: `Jobs work again: ${subject}`, body: "What waited is being made up for." }),
});

export const emailRecovered = recovered({
  name: "email.recovered",
  title: "E-mail works again",
  recipients: { super_admins: superAdmins, admins: everyAdmin },
  subject: emailFailing.sample.subject,
  text: () => ({ title: "Mails go out again", body: "Those that waited are on their way." }),
});

export const storageRecovered = recovered({
  name: "storage.recovered",
  title: "Storage is well again",
  recipients: { super_admins: superAdmins },
  subject: storageDegraded.sample.subject,
  text: (subject) => ({ title: `${capitalized(subject)} is well again`, body: "Nothing was lost meanwhile." }),
});

import type { Job } from "../jobs/job";

/** Something of the installation that can keep failing. Failures are counted by `id`. */
export type Alarm = {
  id: string;
  kind: "job" | "email" | "storage";
  /** In words: "the database", "fan-outs of events". */
  subject: string;
  /** So many failures in a row, with nothing that worked between them, are told to those who run the installation. */
  mostFailures: number;
};

/** Mails have one alarm whatever job sends them; jobs that fail by others' doing have none. */
export const alarmOf = ({ name, alarm }: Pick<Job, "name" | "alarm">): Alarm | null => {
  if (alarm === null) return null;
  if (alarm === "email") return { id: "email", kind: "email", subject: "e-mail", mostFailures: 5 };
  return { id: `job:${name}`, kind: "job", subject: name, mostFailures: 5 };
};

export const storageAlarm = (store: "database" | "redis"): Alarm => ({
  id: `storage:${store}`,
  kind: "storage",
  subject: store === "redis" ? "Redis" : "the database",
  mostFailures: 2,
});

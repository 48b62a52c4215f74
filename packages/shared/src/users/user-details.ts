import type { User } from "./user";

type Person = { id: string; name: string };

/** A person as their page shows them to those who manage them. */
export type UserDetails = User & {
  teams: { id: string; name: string; isDefault: boolean }[];
  invitedBy: Person | null;
  statusReason: string | null;
  statusChangedBy: Person | null;
  statusChangedAt: Date | null;
  /** Answers to the workspace's extra fields that still exist. */
  answers: { label: string; answer: string | number | boolean }[];
};

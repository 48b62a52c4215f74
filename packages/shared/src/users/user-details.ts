import type { ErrorCode } from "../errors";
import type { User } from "./user";

/** A part of the application for one person: open, closed by their own switch, or by the workspace for everybody. */
export type FaceState = "open" | "switched_off" | "closed";

type Person = { id: string; name: string };

/** A person as their page shows them to those who manage them. */
export type UserDetails = User & {
  teams: { id: string; name: string; isDefault: boolean }[];
  invitedBy: Person | null;
  statusReason: string | null;
  statusChangedBy: Person | null;
  statusChangedAt: Date | null;
  /** What role, switches, status and workspace come to, taken together. */
  effective: {
    /** What signing in would answer to the right password; null when it works. */
    whyNotIn: ErrorCode | null;
    portal: FaceState;
    chat: FaceState;
  };
  /** Answers to the workspace's extra fields that still exist. */
  answers: { label: string; answer: string | number | boolean }[];
};

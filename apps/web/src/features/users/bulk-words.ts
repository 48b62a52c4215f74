import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { ArrowRightLeft, CirclePause, CirclePlay, type LucideIcon, Trash2, Users } from "lucide-react";
import type { ReasonAsked } from "../../components/deed/reason-field";
import { formatCount } from "../../lib/format";
import { suspensionReasons } from "./suspension-reasons";

export const people = (count: number): string => formatCount(count, { one: "person", many: "people" });

type Words = {
  verb: string;
  /** After "3 people": what will have been done to them. */
  happens: string;
  done: string;
  effect: string;
  where: string;
  icon: LucideIcon;
  tone: "danger" | "primary";
  reason?: ReasonAsked;
};

/** One change of many in words; `target` is the organization or team they go to. */
export const bulkWords = (kind: BulkChange["kind"], target = ""): Words =>
  ({
    suspend: {
      verb: "Suspend",
      happens: "can't sign in any more",
      done: "suspended",
      effect: "Their sessions end at the next click. Nothing is deleted, and it can be lifted at any time.",
      where: "",
      icon: CirclePause,
      tone: "danger" as const,
      reason: { help: "They read it by e-mail; it stands in the audit trail.", ready: suspensionReasons },
    },
    activate: {
      verb: "Reactivate",
      happens: "can sign in again",
      done: "active again",
      effect: "With the role, teams and access of before.",
      where: "",
      icon: CirclePlay,
      tone: "primary" as const,
      reason: { label: "Note", isOptional: true, help: "They read it by e-mail and in the app." },
    },
    "add-to-team": {
      verb: "Add",
      happens: `join ${target}`,
      done: `added to ${target}`,
      effect: "What the team opens is open to them from the next click on.",
      where: ` to ${target}`,
      icon: Users,
      tone: "primary" as const,
    },
    move: {
      verb: "Move",
      happens: `become members of ${target}`,
      done: `moved to ${target}`,
      effect: "Their teams are replaced, and access is worked out anew at the next click.",
      where: ` to ${target}`,
      icon: ArrowRightLeft,
      tone: "primary" as const,
    },
    delete: {
      verb: "Delete",
      happens: "are erased for good",
      done: "deleted",
      effect: "Names, addresses and passwords are gone. The audit log keeps what was done, without names.",
      where: "",
      icon: Trash2,
      tone: "danger" as const,
    },
  })[kind];

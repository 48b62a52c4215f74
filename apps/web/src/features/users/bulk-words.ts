import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { ArrowRightLeft, CirclePause, CirclePlay, Trash2, Users } from "lucide-react";
import type { ChangeWords } from "../../components/deed/change-many-dialog";
import { formatCount } from "../../lib/format";
import { suspensionReasons } from "./suspension-reasons";

export const person = { one: "person", many: "people" };
export const people = (count: number): string => formatCount(count, person);

/** One change of many in words; `target` is the organization or team they go to. */
export const bulkWords = (kind: BulkChange["kind"], target = ""): ChangeWords =>
  ({
    suspend: {
      verb: "Suspend",
      happens: "can't sign in any more",
      done: "suspended",
      effect: "Their sessions end at the next click. Nothing is deleted, and they can be reactivated at any time.",
      icon: CirclePause,
      tone: "danger" as const,
      reason: { help: "They read it by e-mail; it stands in the audit trail.", ready: suspensionReasons },
    },
    activate: {
      verb: "Reactivate",
      happens: "can sign in again",
      done: "active again",
      effect: "With the role, teams and access of before.",
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
      icon: Trash2,
      tone: "danger" as const,
      isFinal: true,
    },
  })[kind];

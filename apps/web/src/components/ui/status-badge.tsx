import { Badge, type BadgeShape } from "./badge";
import type { Tone } from "./tone";

type Look = { tone: Tone | "quiet-success"; shape: BadgeShape };

/** Good is quiet, what needs somebody is tinted, what is over is grey. */
const looks = {
  active: { tone: "quiet-success", shape: "dot" },
  accepted: { tone: "quiet-success", shape: "dot" },
  sent: { tone: "quiet-success", shape: "dot" },
  invited: { tone: "info", shape: "ring" },
  open: { tone: "info", shape: "ring" },
  queued: { tone: "info", shape: "half" },
  pending: { tone: "warning", shape: "half" },
  bounced: { tone: "warning", shape: "bar" },
  suspended: { tone: "danger", shape: "bar" },
  dead: { tone: "danger", shape: "square" },
  rejected: { tone: "neutral", shape: "cross" },
  revoked: { tone: "neutral", shape: "cross" },
  inactive: { tone: "neutral", shape: "ring" },
  not_usable: { tone: "danger", shape: "bar" },
  used_up: { tone: "neutral", shape: "square" },
  expired: { tone: "neutral", shape: "ring" },
  skipped: { tone: "neutral", shape: "bar" },
} as const satisfies Record<string, Look>;

export type Status = keyof typeof looks;

/** State of a thing by shape, word and color; the word comes from the shared labels. */
export const StatusBadge = ({ status, label }: { status: Status; label: string }) => (
  <Badge {...looks[status]}>{label}</Badge>
);

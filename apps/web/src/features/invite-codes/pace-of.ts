import type { InviteCode } from "@gatehouse/shared/invite-codes/invite-code";
import { formatCount } from "../../lib/format";

const dayMs = 24 * 3_600_000;
const fewUses = 5;

const spans = [
  { days: 60, unit: 30, noun: { one: "month", many: "months" } },
  { days: 14, unit: 7, noun: { one: "week", many: "weeks" } },
  { days: 0, unit: 1, noun: { one: "day", many: "days" } },
];

/** "about 3 weeks at this pace": as long as the uses left last; null while too little is known to say. */
export const paceOf = (
  { used, quota, createdAt }: Pick<InviteCode, "used" | "quota" | "createdAt">,
  now: Date,
): string | null => {
  const days = (now.getTime() - createdAt.getTime()) / dayMs;
  if (quota === null || used < fewUses || days < 1) return null;
  const daysLeft = ((quota - used) * days) / used;
  const { unit, noun } = spans.find((span) => daysLeft >= span.days) ?? { unit: 1, noun: { one: "day", many: "days" } };
  return `about ${formatCount(Math.max(1, Math.round(daysLeft / unit)), noun)} at this pace`;
};

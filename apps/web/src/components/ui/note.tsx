import { clsx } from "clsx";
import { CircleCheck, CircleX, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { Tone } from "./tone";

type NoteTone = Exclude<Tone, "accent">;
type NoteProps = {
  tone?: NoteTone;
  icon?: LucideIcon;
  /** The first words, set apart: "E-mail is not configured." */
  title?: string;
  action?: ReactNode;
  children?: ReactNode;
};

const looks: Record<NoteTone, { icon: LucideIcon; box: string }> = {
  neutral: { icon: Info, box: "border-line bg-sunken" },
  info: { icon: Info, box: "border-info-line bg-info-soft" },
  success: { icon: CircleCheck, box: "border-success-line bg-success-soft" },
  warning: { icon: TriangleAlert, box: "border-warning-line bg-warning-soft" },
  danger: { icon: CircleX, box: "border-danger-line bg-danger-soft" },
};

/** At most one on a page. */
export const Note = ({ tone = "neutral", icon, title, action, children }: NoteProps) => (
  <div className={clsx("flex items-start gap-2.5 rounded-lg border px-3 py-2.5 text-sm text-text-2", looks[tone].box)}>
    <span className="pt-0.5">
      <Icon of={icon ?? looks[tone].icon} tone={tone} />
    </span>
    <div className="min-w-0 flex-1">
      {title && <b className="font-medium text-text">{title} </b>}
      {children}
    </div>
    {action}
  </div>
);

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Heading } from "../ui/heading";
import { Niche } from "../ui/niche";

export type EmptyStateProps = {
  icon: LucideIcon;
  tone?: "neutral" | "danger";
  /** "No invite codes yet" */
  title: string;
  /** One sentence: what belongs here, or what happened and what now. */
  body?: ReactNode;
  /** One or two buttons; the first step is brass. */
  actions?: ReactNode;
  /** Small print below, as a request number. */
  footnote?: ReactNode;
  level?: 1 | 2;
};

/** Niche, title, one sentence, one or two buttons: for lists without rows, errors and dead ends. */
export const EmptyState = ({ icon, tone, title, body, actions, footnote, level = 2 }: EmptyStateProps) => (
  <div className="flex flex-1 flex-col items-center justify-center px-6 py-10 text-center">
    <Niche icon={icon} tone={tone} />
    <div className="pt-4">
      <Heading level={level} look="section">
        {title}
      </Heading>
    </div>
    {body && <p className="max-w-[44ch] pt-1 text-pretty text-text-2">{body}</p>}
    {actions && <div className="flex flex-wrap justify-center gap-2 pt-4">{actions}</div>}
    {footnote && <div className="pt-3">{footnote}</div>}
  </div>
);

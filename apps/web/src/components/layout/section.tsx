import { type ReactNode, useId } from "react";
import { Heading } from "../ui/heading";

type SectionProps = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page with its own heading. */
export const Section = ({ title, lead, actions, children }: SectionProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex min-w-0 flex-col gap-3">
      <div className="flex min-h-7 items-center gap-2">
        <div className="min-w-0 flex-1">
          <Heading level={2} look="section" id={id}>
            {title}
          </Heading>
          {lead && <p className="text-sm text-text-3">{lead}</p>}
        </div>
        {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
};

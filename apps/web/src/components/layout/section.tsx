import { clsx } from "clsx";
import { type ReactNode, useId } from "react";
import { Heading } from "../ui/heading";

type SectionProps = {
  title: string;
  /** After the title: what it is for. */
  remark?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** `field`: between fields, and like their labels. */
  look?: "section" | "field";
  children: ReactNode;
};

/** A part of a page with its own heading. */
export const Section = ({ title, remark, lead, actions, look = "section", children }: SectionProps) => {
  const id = useId();
  return (
    <section aria-labelledby={id} className={clsx("flex min-w-0 flex-col", look === "field" ? "gap-1.5" : "gap-3")}>
      <div className={clsx("flex items-center gap-2 max-md:flex-wrap", look === "section" && "min-h-7")}>
        <div className="min-w-0 flex-1 max-md:min-w-40">
          <div className="flex flex-wrap items-baseline gap-x-1.5">
            <Heading level={2} look={look} id={id}>
              {title}
            </Heading>
            {remark && <span className="text-sm text-text-3">{remark}</span>}
          </div>
          {lead && <p className="text-sm text-text-3">{lead}</p>}
        </div>
        {actions && <div className="flex shrink-0 items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
};

import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { DocumentTitle } from "../layout/document-title";
import { Avatar } from "../ui/avatar";
import { Heading } from "../ui/heading";
import { Mark } from "../ui/mark";
import { Niche } from "../ui/niche";
import { GateArch } from "./gate-arch";

type GatePageProps = {
  title: string;
  lead?: ReactNode;
  /** Name of the workspace, for its letter. */
  avatar?: string;
  /** Instead of the letter: the picture of a message or dead end. */
  niche?: LucideIcon;
  /** 400 for signing in and messages, 440 for forms. */
  width?: 400 | 440;
  /** Small print at the foot; the name of the product when there is none. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** The way in: one column inside the gate. */
export const GatePage = ({ title, lead, avatar, niche, width = 400, footer, children }: GatePageProps) => (
  <div className="relative grid min-h-dvh grid-rows-[1fr_auto] justify-items-center overflow-hidden bg-canvas">
    <DocumentTitle>{title}</DocumentTitle>
    <GateArch />
    <main
      className={clsx(
        "relative flex max-w-[calc(100vw-56px)] flex-col pb-8 max-md:pt-23",
        width === 400 ? "w-100" : "w-110",
        niche ? "pt-40" : avatar ? "pt-34" : "pt-37",
      )}
    >
      <header className="flex flex-col items-center gap-1 pb-6 text-center">
        {(niche || avatar) && (
          <span className={niche ? "pb-4" : "pb-2.5"}>
            {niche ? <Niche icon={niche} /> : avatar && <Avatar name={avatar} size={48} shape="square" isBrass />}
          </span>
        )}
        <Heading level={1} look="gate">
          {title}
        </Heading>
        {lead && <p className="max-w-[46ch] text-balance text-text-2">{lead}</p>}
      </header>
      {children}
    </main>
    <footer className="relative flex flex-wrap items-center justify-center gap-x-4 gap-y-1 px-4 pt-2 pb-6 text-xs text-text-3">
      {footer ?? (
        <span className="inline-flex items-center gap-1.5">
          <Mark size={14} />
          Gatehouse
        </span>
      )}
    </footer>
  </div>
);

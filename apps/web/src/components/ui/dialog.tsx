import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { staysOpen } from "../../lib/layers";
import { firstField } from "./first-field";
import { IconButton } from "./icon-button";
import { scrimClass } from "./layer-look";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The action: "Add user". */
  title: string;
  /** The effect, in a sentence. */
  description?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** `false` leaves only what the footer offers: no cross, no Escape, no press outside. */
  isDismissible?: boolean;
  /** Stands above other dialogs without belonging to them. */
  isApart?: boolean;
  /** Asked before closing by cross, Escape or a press outside; a form passes its `confirmLeave`. */
  beforeClose?: () => boolean | Promise<boolean>;
  /** DialogBody and DialogFooter, or a Form with `look="dialog"` around both. */
  children: ReactNode;
};

const widths = { sm: "md:w-[440px]", md: "md:w-[560px]", lg: "md:w-[600px]" };

/** Without a field the first button below the title: the cross closes by a slip. */
const whereToBegin = (popup: HTMLElement | null): HTMLElement | true =>
  firstField(popup) ?? popup?.querySelector<HTMLElement>(":scope > :not(header) button:not(:disabled)") ?? true;

/** In the middle of the screen, on mobile a sheet from the bottom whose foot stays in view. */
export const Dialog = ({
  open,
  onOpenChange,
  title,
  description,
  size = "md",
  isDismissible = true,
  isApart = false,
  beforeClose,
  children,
}: DialogProps) => {
  const popup = useRef<HTMLDivElement>(null);
  const change = async (next: boolean) => {
    if (next || !beforeClose || (await beforeClose())) onOpenChange(next);
  };
  return (
    <Base.Root
      open={open}
      disablePointerDismissal={!isDismissible}
      onOpenChange={(next, details) => {
        if (!next && (!isDismissible || staysOpen(details.event))) details.cancel();
        else void change(next);
      }}
    >
      <Base.Portal>
        <Base.Backdrop data-apart={isApart || undefined} className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-(--z-dialog) grid grid-cols-[minmax(0,1fr)] grid-rows-1 place-items-center p-4 py-6 max-md:place-items-end max-md:p-0">
          <Base.Popup
            ref={popup}
            initialFocus={(openedBy) => (openedBy === "touch" ? popup.current : whereToBegin(popup.current))}
            data-layer
            data-apart={isApart || undefined}
            className={clsx(
              "layer-raised flex max-h-full w-full max-w-full flex-col rounded-lg border border-[light-dark(transparent,var(--line-strong))] bg-clip-padding shadow-dialog outline-none transition-[opacity,translate] duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0 max-md:max-h-[calc(100dvh-24px)] max-md:rounded-[12px_12px_0_0] max-md:data-ending-style:translate-y-4 max-md:data-starting-style:translate-y-4",
              widths[size],
            )}
          >
            <header className="flex items-start gap-3 px-6 pt-5 max-md:px-4 max-md:pt-4">
              <div className="min-w-0 flex-1">
                <Base.Title className="text-[16px]/6 font-semibold tracking-[-0.012em]">{title}</Base.Title>
                {description && (
                  <Base.Description className="pt-0.5 text-sm text-text-2">{description}</Base.Description>
                )}
              </div>
              {isDismissible && (
                <span className="-mt-1 -mr-2">
                  <Base.Close render={<IconButton icon={X} label="Close" />} />
                </span>
              )}
            </header>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
};

export const DialogBody = ({ children }: { children: ReactNode }) => (
  <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-6 pt-4 pb-5 max-md:px-4 max-md:pt-3 max-md:pb-4">
    {children}
  </div>
);

type DialogFooterProps = {
  /** At the left: a checkbox, what stays as it is. */
  aside?: ReactNode;
  /** Cancel as ghost, then the primary button. */
  children: ReactNode;
};

export const DialogFooter = ({ aside, children }: DialogFooterProps) => (
  <footer className="flex items-center gap-2 border-t border-line px-6 py-3 max-md:flex-wrap max-md:px-4 max-md:[&>button:last-child]:flex-1">
    <div className="mr-auto min-w-0 text-xs text-text-3 max-md:not-empty:basis-full">{aside}</div>
    {children}
  </footer>
);

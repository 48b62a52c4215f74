import { clsx } from "clsx";
import { Check } from "lucide-react";

type TickProps = {
  isDone: boolean;
  /** The one that is waited for now. */
  isCurrent?: boolean;
};

/** Done or still to do; the words beside it say so too. */
export const Tick = ({ isDone, isCurrent = false }: TickProps) => (
  <span
    className={clsx(
      "grid size-5 shrink-0 place-items-center rounded-full border-[1.5px]",
      isDone && "border-success bg-success text-[light-dark(white,var(--on-solid))]",
      !isDone && (isCurrent ? "border-accent-solid" : "border-line-control"),
    )}
  >
    {isDone && <Check aria-hidden="true" size={12} strokeWidth={3} />}
    {isCurrent && <span className="size-2.5 rounded-full bg-accent-solid" />}
    <span className="sr-only">{isDone ? "Done" : isCurrent ? "Now" : "To do"}</span>
  </span>
);

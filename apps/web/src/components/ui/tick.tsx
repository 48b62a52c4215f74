import { clsx } from "clsx";
import { Check } from "lucide-react";

/** Done or still to do; the words beside it say so too. */
export const Tick = ({ isDone }: { isDone: boolean }) => (
  <span
    className={clsx(
      "grid size-5 shrink-0 place-items-center rounded-full border-[1.5px]",
      isDone ? "border-success bg-success text-[light-dark(white,var(--on-solid))]" : "border-line-control",
    )}
  >
    {isDone && <Check aria-hidden="true" size={12} strokeWidth={3} />}
    <span className="sr-only">{isDone ? "Done" : "To do"}</span>
  </span>
);

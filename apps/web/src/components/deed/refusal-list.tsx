import { Ban } from "lucide-react";
import { formatNumber } from "../../lib/format";
import { Icon } from "../ui/icon";

export type RefusedItem = {
  id: string;
  name: string;
  /** A sentence: "You can't suspend yourself." */
  why: string;
};

/** Which of the chosen ones are left out, and why. */
export const RefusalList = ({ refused }: { refused: readonly RefusedItem[] }) => (
  <section className="rounded-lg border border-warning-line bg-warning-soft px-3.5 py-2.75 text-sm">
    <h3 className="flex items-center gap-2 font-medium">
      <Icon of={Ban} tone="warning" />
      {refused.length === 1 ? "One is left out" : `${formatNumber(refused.length)} are left out`}
    </h3>
    <ul className="max-h-40 overflow-y-auto pt-1 pl-6">
      {refused.map(({ id, name, why }) => (
        <li key={id} className="text-text-2">
          <b className="font-medium text-text">{name}</b> · {why}
        </li>
      ))}
    </ul>
  </section>
);

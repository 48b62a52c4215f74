import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import { Icon } from "../ui/icon";
import { itemClass } from "../ui/layer-look";
import type { Option } from "./options";

/** What can be chosen, or why there is nothing. */
export const OptionList = ({ status }: { status: string }) => (
  <>
    <Base.Empty className="not-empty:px-3 not-empty:py-2.5 text-sm text-text-3">{status}</Base.Empty>
    <Base.List className="max-h-64 overflow-y-auto not-empty:p-1">
      {(option: Option) => (
        <Base.Item key={option.id} value={option} className={clsx(itemClass, "justify-between")}>
          <span className="min-w-0 flex-1 truncate">{option.name}</span>
          {option.hint && <span className="shrink-0 text-xs text-text-3 tabular-nums">{option.hint}</span>}
          <Base.ItemIndicator>
            <Icon of={Check} size={14} tone="accent" />
          </Base.ItemIndicator>
        </Base.Item>
      )}
    </Base.List>
  </>
);

import { Tooltip } from "@base-ui/react/tooltip";
import { Kbd } from "./kbd";

export const TooltipPopup = ({ anchor }: { anchor: HTMLElement }) => {
  const { tooltip, tooltipKeys } = anchor.dataset;
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner
          anchor={anchor}
          sideOffset={6}
          collisionPadding={8}
          className="pointer-events-none z-(--z-tooltip)"
        >
          <Tooltip.Popup
            aria-hidden="true"
            className="inline-flex items-center gap-2 rounded-md bg-inverse px-2 py-1.25 text-xs font-medium text-on-inverse"
          >
            {tooltip}
            {tooltipKeys && <Kbd keys={tooltipKeys} on="inverse" />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
};

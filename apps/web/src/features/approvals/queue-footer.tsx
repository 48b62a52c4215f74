import { Inline } from "../../components/layout/inline";
import { Push } from "../../components/layout/queue-detail";
import { Button } from "../../components/ui/button";
import { Kbd } from "../../components/ui/kbd";
import { formatNumber } from "../../lib/format";
import type { Verb } from "./use-decide";

type QueueFooterProps = { selected: number; onDecide: (verb: Verb) => void; onClear: () => void };

/** The keys of the list, or what can be done with all that are selected. */
export const QueueFooter = ({ selected, onDecide, onClear }: QueueFooterProps) => {
  if (selected === 0)
    return (
      <>
        <Inline gap={1}>
          <Kbd keys="j" /> <Kbd keys="k" /> move
        </Inline>
        <Inline gap={1}>
          <Kbd keys="x" /> select
        </Inline>
      </>
    );
  return (
    <>
      <Button variant="ghost" size="sm" onClick={onClear}>
        <span role="status">{formatNumber(selected)} selected</span>
      </Button>
      <Push />
      <Button variant="danger-quiet" size="sm" onClick={() => onDecide("reject")}>
        Reject…
      </Button>
      <Button variant="primary" size="sm" onClick={() => onDecide("approve")}>
        Approve…
      </Button>
    </>
  );
};

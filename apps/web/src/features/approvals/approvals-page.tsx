import type { Approval } from "@gatehouse/shared/approvals/approval";
import { useQuery } from "@tanstack/react-query";
import { MousePointerClick } from "lucide-react";
import { Suspense, useState } from "react";
import { QueuePage } from "../../components/layout/queue-page";
import { EmptyState } from "../../components/states/empty-state";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";
import { useHotkey } from "../../lib/use-hotkey";
import { ApprovalDetail } from "./approval-detail";
import { ApprovalList } from "./approval-list";
import type { ApprovalsSearch } from "./approvals-query";
import { DecidedElsewhere } from "./decided-elsewhere";
import { KindFilter } from "./kind-filter";
import { QueueFooter } from "./queue-footer";
import { useDecide, type Verb } from "./use-decide";
import { useQueue } from "./use-queue";

const DecideDialog = lazily(() => import("./decide-dialog"), "DecideDialog");

const nothing: { approvals: Approval[]; verb: Verb } = { approvals: [], verb: "reject" };

/** People and organizations that wait for an admin, one by one or several at once. */
export const ApprovalsPage = ({ search }: { search: ApprovalsSearch }) => {
  const queue = useQueue(search);
  const { current, selected, alone } = queue;
  const isMailed = useQuery(trpc.setup.status.queryOptions()).data?.emailEnabled ?? true;
  const decide = useDecide({ isMailed });
  const dialog = useDialog();
  const [asked, setAsked] = useState(nothing);
  useHotkey("j", () => queue.move(1));
  useHotkey("k", () => queue.move(-1));
  useHotkey("x", () => current && queue.toggle(current));
  const ask = (approvals: Approval[], verb: Verb) => {
    setAsked({ approvals, verb });
    dialog.open();
  };
  const decideOn = async (approvals: Approval[], verb: Verb, text: string) => {
    const refused = await decide.mutateAsync({ approvals, verb, text });
    if (refused.length < approvals.length) queue.leave(approvals);
  };
  return (
    <>
      <QueuePage
        title="Approvals"
        filters={<KindFilter {...search} />}
        list={<ApprovalList queue={queue} search={search} />}
        listFooter={
          (selected.length > 0 || !queue.isNarrow) && (
            <QueueFooter selected={selected.length} onDecide={(verb) => ask(selected, verb)} onClear={queue.clear} />
          )
        }
        detail={
          current ? (
            <ApprovalDetail
              key={current.id}
              approval={current}
              search={search}
              isDeciding={decide.isPending}
              onApprove={(note) => void decideOn([current], "approve", note).catch(() => undefined)}
              onReject={() => ask([current], "reject")}
            />
          ) : (
            alone.isError && <DecidedElsewhere error={alone.error} search={search} />
          )
        }
        placeholder={
          queue.items.length > 0 && (
            <EmptyState icon={MousePointerClick} title="Choose somebody" body="The decision opens here." />
          )
        }
      />
      {dialog.count > 0 && (
        <Suspense>
          <DecideDialog
            key={dialog.count}
            {...asked}
            isMailed={isMailed}
            open={dialog.isOpen}
            onClose={dialog.close}
            onDecide={(text) => decideOn(asked.approvals, asked.verb, text)}
          />
        </Suspense>
      )}
    </>
  );
};

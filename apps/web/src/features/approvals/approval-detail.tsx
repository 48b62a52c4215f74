import type { Approval } from "@gatehouse/shared/approvals/approval";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { Dotted } from "../../components/layout/dotted";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Push, QueueDetail } from "../../components/layout/queue-detail";
import { Avatar } from "../../components/ui/avatar";
import { Button } from "../../components/ui/button";
import { Field } from "../../components/ui/field";
import { Icon } from "../../components/ui/icon";
import { Link } from "../../components/ui/link";
import { Note } from "../../components/ui/note";
import { StatusBadge } from "../../components/ui/status-badge";
import { Textarea } from "../../components/ui/textarea";
import { Time } from "../../components/ui/time";
import { formatMoment } from "../../lib/format";
import { useCan } from "../../lib/session";
import { useHotkey } from "../../lib/use-hotkey";
import { ApprovalFacts } from "./approval-facts";
import { type ApprovalsSearch, titleOf } from "./approvals-query";

type ApprovalDetailProps = {
  approval: Approval;
  search: ApprovalsSearch;
  isDeciding: boolean;
  onApprove: (note: string) => void;
  onReject: () => void;
};

const Earlier = ({ approval }: { approval: Approval }) =>
  approval.kind === "person" &&
  approval.rejected && (
    <Note tone="warning" title={`Rejected on ${formatMoment(approval.rejected.at)}.`}>
      {approval.rejected.reason}
    </Note>
  );

/** One that waits, and the decision. */
export const ApprovalDetail = ({ approval, search, isDeciding, onApprove, onReject }: ApprovalDetailProps) => {
  const mayDecide = useCan()("approvals:update");
  const [note, setNote] = useState("");
  const approve = () => mayDecide && !isDeciding && onApprove(note.trim());
  useHotkey("a", approve);
  useHotkey("r", () => mayDecide && onReject());
  const { name, kind, number, createdAt } = approval;
  return (
    <QueueDetail
      back={
        <Link to="/admin/approvals" search={{ ...search, id: undefined }}>
          <Inline as="span" gap={1}>
            <Icon of={ArrowLeft} size={14} />
            Approvals
          </Inline>
        </Link>
      }
      picture={<Avatar name={name} size={32} shape={kind === "person" ? "circle" : "square"} />}
      title={titleOf(approval)}
      status={<StatusBadge status="pending" label="Pending" />}
      meta={
        <Dotted>
          <Time value={createdAt} />
          <span>#{number}</span>
          <Link to={kind === "person" ? "/admin/users/$id" : "/admin/organizations/$id"} params={{ id: approval.id }}>
            Open page
          </Link>
        </Dotted>
      }
      footer={
        mayDecide && (
          <>
            <Button variant="danger-quiet" shortcut="r" onClick={onReject}>
              Reject…
            </Button>
            <Push />
            <Button variant="primary" shortcut="a" isLoading={isDeciding} onClick={approve}>
              Approve
            </Button>
          </>
        )
      }
    >
      <Earlier approval={approval} />
      <Panel>
        <ApprovalFacts approval={approval} />
      </Panel>
      {mayDecide && kind === "person" && (
        <Field label={`Note to ${name}`} aside="goes with the approval" isOptional>
          <Textarea rows={2} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
        </Field>
      )}
    </QueueDetail>
  );
};

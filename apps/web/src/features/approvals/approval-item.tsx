import type { Approval } from "@gatehouse/shared/approvals/approval";
import { QueueItem } from "../../components/layout/queue-page";
import { Avatar } from "../../components/ui/avatar";
import { Checkbox } from "../../components/ui/checkbox";
import { Time } from "../../components/ui/time";
import type { ApprovalsSearch } from "./approvals-query";

type ApprovalItemProps = {
  approval: Approval;
  search: ApprovalsSearch;
  isCurrent: boolean;
  isSelected: boolean;
  onToggle: () => void;
};

const detailOf = (approval: Approval): string => {
  if (approval.kind === "organization") return "wants to register";
  if (approval.rejected) return "registered again";
  return approval.emailVerified ? "registered, e-mail verified" : "registered";
};

export const ApprovalItem = ({ approval, search, isCurrent, isSelected, onToggle }: ApprovalItemProps) => {
  const { id, name, kind, createdAt } = approval;
  return (
    <QueueItem
      to="/admin/approvals"
      search={{ ...search, id }}
      replace
      picture={<Avatar name={name} size={24} shape={kind === "person" ? "circle" : "square"} />}
      title={name}
      time={<Time value={createdAt} />}
      detail={detailOf(approval)}
      kind={kind === "person" ? "Person" : "Organization"}
      isCurrent={isCurrent}
      checkbox={<Checkbox label={`Select ${name}`} isLabelHidden checked={isSelected} onChange={onToggle} />}
    />
  );
};

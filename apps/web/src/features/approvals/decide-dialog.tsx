import type { Approval } from "@gatehouse/shared/approvals/approval";
import { Building2, UserRoundCheck } from "lucide-react";
import { DeedDialog, known } from "../../components/deed/deed-dialog";
import type { Effect } from "../../components/deed/effect-list";
import { ReasonDialog } from "../../components/deed/reason-dialog";
import { formatCount } from "../../lib/format";
import { titleOf } from "./approvals-query";
import type { Verb } from "./use-decide";

type DecideDialogProps = {
  approvals: Approval[];
  verb: Verb;
  open: boolean;
  onClose: () => void;
  /** With the note of an approval, or the reason of a rejection. */
  onDecide: (text: string) => Promise<unknown>;
};

const readyReasons = [
  {
    label: "Not a partner",
    text: "We open accounts for partners only. Ask your contact at our company for an invitation.",
  },
  { label: "Private address", text: "Please register again with the address of your company." },
  {
    label: "Nobody knows you",
    text: "Nobody here knows who you are. Please register again and say who you work with.",
  },
];

const nounOf = { one: "registration", many: "registrations" };

const count = (approvals: Approval[], kind: Approval["kind"]): number =>
  approvals.filter((approval) => approval.kind === kind).length;

const effectsOf = (approvals: Approval[]): Effect[] => {
  const people = count(approvals, "person");
  const organizations = count(approvals, "organization");
  return [
    ...(people > 0
      ? [
          {
            icon: UserRoundCheck,
            title: `${formatCount(people, { one: "person", many: "people" })} can sign in`,
            detail: "Each gets a mail.",
          },
        ]
      : []),
    ...(organizations > 0
      ? [
          {
            icon: Building2,
            title: `${formatCount(organizations, { one: "organization", many: "organizations" })} will be open`,
            detail: "Whoever asked becomes its admin and gets a mail.",
          },
        ]
      : []),
  ];
};

/** Rejecting one or several with a reason, or approving several after a look at what happens. */
export const DecideDialog = ({ approvals, verb, open, onClose, onDecide }: DecideDialogProps) => {
  const [only] = approvals;
  const several = formatCount(approvals.length, nounOf);
  if (verb === "reject")
    return (
      <ReasonDialog
        open={open}
        onClose={onClose}
        title={approvals.length === 1 && only ? `Reject ${only.name}` : `Reject ${several}`}
        description={`The reason reaches ${approvals.length === 1 && only ? only.name : "each of them"} by e-mail.`}
        ready={readyReasons}
        confirm={approvals.length === 1 ? "Reject registration" : `Reject ${several}`}
        onConfirm={onDecide}
      />
    );
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Approve ${several}`}
      description={approvals.map(titleOf).join(", ")}
      preview={known(approvals)}
      describe={() => ({ effects: effectsOf(approvals), confirm: `Approve ${several}` })}
      reason={{ label: "Note", isOptional: true, help: "Goes to the people with the decision." }}
      tone="primary"
      onConfirm={({ reason }) => onDecide(reason)}
    />
  );
};

import type { Approval } from "@gatehouse/shared/approvals/approval";
import { Building2, UserRoundCheck } from "lucide-react";
import { DeedDialog, known } from "../../components/deed/deed-dialog";
import type { Effect } from "../../components/deed/effect-list";
import { ReasonDialog } from "../../components/deed/reason-dialog";
import { formatCount } from "../../lib/format";
import type { Verb } from "./use-decide";

type DecideDialogProps = {
  approvals: Approval[];
  verb: Verb;
  isMailed: boolean;
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

const effectsOf = (approvals: Approval[], isMailed: boolean): Effect[] => {
  const people = count(approvals, "person");
  const organizations = count(approvals, "organization");
  const effects = [
    people > 0 && {
      icon: UserRoundCheck,
      title: `${formatCount(people, { one: "person", many: "people" })} can sign in`,
      detail: isMailed && "Each gets a mail.",
    },
    organizations > 0 && {
      icon: Building2,
      title: formatCount(organizations, { one: "organization opens", many: "organizations open" }),
      detail: "Whoever asked becomes its admin.",
    },
  ];
  return effects.filter((effect) => effect !== false);
};

const mostNames = 5;

/** "Leila Haddad, Mateo Vargas and 3 more" */
const namesOf = (approvals: Approval[]): string => {
  const names = approvals.slice(0, mostNames).map(({ name }) => name);
  const more = approvals.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
};

/** Rejecting one or several with a reason, or approving several after a look at what happens. */
export const DecideDialog = ({ approvals, verb, isMailed, open, onClose, onDecide }: DecideDialogProps) => {
  const [only] = approvals;
  const isOne = approvals.length === 1 && only !== undefined;
  const several = formatCount(approvals.length, nounOf);
  if (verb === "reject")
    return (
      <ReasonDialog
        open={open}
        onClose={onClose}
        title={`Reject ${isOne ? only.name : several}`}
        description={isMailed ? `The reason reaches ${isOne ? only.name : "each of them"} by e-mail.` : undefined}
        ready={readyReasons}
        confirm={isOne ? "Reject registration" : `Reject ${several}`}
        onConfirm={onDecide}
      />
    );
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      title={`Approve ${several}`}
      description={namesOf(approvals)}
      preview={known(approvals)}
      describe={() => ({ effects: effectsOf(approvals, isMailed), confirm: `Approve ${several}` })}
      reason={{ label: "Note", isOptional: true, help: "Goes to the people with the decision." }}
      tone="primary"
      onConfirm={({ reason }) => onDecide(reason)}
    />
  );
};

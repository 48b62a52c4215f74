import type { Approval, PersonApproval } from "@gatehouse/shared/approvals/approval";
import { Facts } from "../../components/layout/facts";
import { Badge } from "../../components/ui/badge";

const placeOf = ({ organizationName, teamNames }: PersonApproval): string =>
  [organizationName ?? "Default organization", ...teamNames].join(", ");

const factsOf = (approval: Approval) => {
  if (approval.kind === "organization") {
    const { requester } = approval;
    return [{ name: "Asked by", value: requester ? `${requester.name}, ${requester.email}` : "Somebody who is gone" }];
  }
  return [
    {
      name: "E-mail",
      value: (
        <>
          {approval.email}{" "}
          <Badge tone={approval.emailVerified ? "success" : "warning"}>
            {approval.emailVerified ? "Verified" : "Not verified"}
          </Badge>
        </>
      ),
    },
    { name: "Lands in", value: placeOf(approval) },
    ...(approval.hasInviteCode ? [{ name: "Came with", value: "An invite code" }] : []),
  ];
};

/** What an admin has to know before deciding. */
export const ApprovalFacts = ({ approval }: { approval: Approval }) => (
  <Facts items={[...factsOf(approval), ...approval.answers.map(({ label, value }) => ({ name: label, value }))]} />
);

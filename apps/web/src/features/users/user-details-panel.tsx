import { roleLabels } from "@gatehouse/shared/messages";
import type { UserDetails } from "@gatehouse/shared/users/user-details";
import { Facts } from "../../components/layout/facts";
import { Panel } from "../../components/layout/panel";
import { Button } from "../../components/ui/button";
import { Time } from "../../components/ui/time";
import { answerInWords } from "../../lib/answer-in-words";
import { useUserDeeds } from "./use-user-deeds";

const decision = ({ statusChangedAt, statusChangedBy, statusReason }: UserDetails) =>
  statusChangedAt
    ? [
        { name: "Decided", value: <Time value={statusChangedAt} /> },
        { name: "By", value: statusChangedBy?.name },
        { name: "Reason", value: statusReason },
      ]
    : [];

const factsOf = (user: UserDetails) => [
  { name: "Role", value: roleLabels[user.role] },
  { name: "Organization", value: user.organization?.name },
  { name: "E-mail", value: user.emailVerified ? "Verified" : "Not verified" },
  { name: "Added by", value: user.invitedBy?.name },
  { name: "Added", value: <Time value={user.createdAt} /> },
  { name: "Last seen", value: <Time value={user.lastSeenAt} /> },
  ...decision(user),
];

export const UserDetailsPanel = ({ user }: { user: UserDetails }) => {
  const { deeds, begin, prepare, dialog } = useUserDeeds(user);
  return (
    <>
      <Panel
        title="Details"
        actions={
          deeds.has("edit") && (
            <Button size="sm" variant="ghost" onPointerEnter={prepare} onClick={() => begin("edit")}>
              Edit
            </Button>
          )
        }
      >
        <Facts items={factsOf(user)} />
      </Panel>
      {user.answers.length > 0 && (
        <Panel title="Answers">
          <Facts items={user.answers.map(({ label, answer }) => ({ name: label, value: answerInWords(answer) }))} />
        </Panel>
      )}
      {dialog}
    </>
  );
};

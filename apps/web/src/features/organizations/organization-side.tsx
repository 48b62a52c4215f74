import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { Facts } from "../../components/layout/facts";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Button } from "../../components/ui/button";
import { Link } from "../../components/ui/link";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { answerInWords } from "../../lib/answer-in-words";
import { formatList } from "../../lib/format-list";
import { OpenInvitations } from "./open-invitations";
import { useOrganizationDeeds } from "./use-organization-deeds";

const decisionFacts = ({ status, statusChangedAt, statusChangedBy, statusReason }: OrganizationDetail) =>
  statusChangedAt
    ? [
        { name: status === "suspended" ? "Suspended by" : "Decided by", value: statusChangedBy?.name },
        { name: "On", value: <Time value={statusChangedAt} /> },
        ...(statusReason ? [{ name: "Reason", value: statusReason }] : []),
      ]
    : [];

const factsOf = (organization: OrganizationDetail) => {
  const { admins, requestedBy, extra, fields } = organization;
  return [
    { name: "Org admins", value: admins.length > 0 ? formatList(admins.map(({ name }) => name)) : null },
    ...fields.map(({ key, label }) => ({ name: label, value: answerInWords(extra[key]) })),
    ...(requestedBy ? [{ name: "Asked for by", value: requestedBy.name }] : []),
    ...decisionFacts(organization),
  ];
};

const Details = ({ organization }: { organization: OrganizationDetail }) => {
  const { deeds, begin, prepare, dialog } = useOrganizationDeeds(organization);
  return (
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
      <Facts items={factsOf(organization)} />
      {dialog}
    </Panel>
  );
};

const Deletion = ({ organization }: { organization: OrganizationDetail }) => {
  const { deeds, begin, prepare, dialog } = useOrganizationDeeds(organization);
  if (!deeds.has("delete")) return null;
  return (
    <Panel
      title={`Delete ${organization.name}`}
      actions={
        <Button size="sm" variant="danger-quiet" onPointerEnter={prepare} onClick={() => begin("delete")}>
          Delete…
        </Button>
      }
    >
      <Text as="p" size="sm" tone="soft">
        You choose what happens to its people, invitations and codes first.
      </Text>
      {dialog}
    </Panel>
  );
};

const Approval = () => (
  <Panel title="Waits for approval">
    <Stack gap={2}>
      <Text as="p" size="sm" tone="soft">
        Somebody asked for this organization. It opens when an admin approves it.
      </Text>
      <Link to="/admin/approvals">Review it</Link>
    </Stack>
  </Panel>
);

/** Beside the overview: what is known of the organization, who is to come, and its end. */
export const OrganizationSide = ({ organization }: { organization: OrganizationDetail }) => (
  <>
    <Details organization={organization} />
    {organization.status === "pending" && <Approval />}
    {organization.openInvitations > 0 && <OpenInvitations organization={organization} />}
    <Deletion organization={organization} />
  </>
);

import { organizationStatusLabels } from "@gatehouse/shared/messages";
import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { OrganizationRequest } from "@gatehouse/shared/organization-requests/organization-request";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation } from "@tanstack/react-query";
import { Dotted } from "../../components/layout/dotted";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Button } from "../../components/ui/button";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { CreateOrganizationButton } from "./create-organization-button";

const Withdraw = ({ request: { id, name } }: { request: OrganizationRequest }) => {
  const withdraw = useMutation(trpc.organizationRequests.withdraw.mutationOptions());
  const ask = async () => {
    const isConfirmed = await confirm({
      title: `Withdraw the request for ${name}?`,
      body: "No admin will see it any more, and the name is free again.",
      confirm: "Withdraw request",
      tone: "danger",
    });
    if (isConfirmed) withdraw.mutate({ id }, { onSuccess: () => notify({ title: `Request for ${name} withdrawn` }) });
  };
  return (
    <Button size="sm" isLoading={withdraw.isPending} onClick={ask}>
      Withdraw…
    </Button>
  );
};

type RequestPanelProps = { registration: NonNullable<MyOrganization["registration"]>; fields: ExtraField[] };

/** The way to an own organization: ask for it, wait for it, or read why not and ask again. */
export const RequestPanel = ({ registration: { isOpen, isApprovedAtOnce, request }, fields }: RequestPanelProps) => {
  const create = (label: string, name?: string) =>
    isOpen && <CreateOrganizationButton {...{ label, name, isApprovedAtOnce, fields }} />;
  if (!request)
    return (
      <Panel title="Work with your team">
        <Stack gap={4} align="start">
          <Text as="p" tone="soft">
            An organization is where your teammates share apps, access and budgets. You become its admin and invite
            them.
          </Text>
          {create("Create an organization")}
        </Stack>
      </Panel>
    );
  const isPending = request.status === "pending";
  return (
    <Panel
      title={request.name}
      actions={<StatusBadge status={request.status} label={organizationStatusLabels[request.status]} />}
      footer={isPending ? <Withdraw request={request} /> : create("Try again", request.name)}
    >
      <Stack gap={1}>
        {isPending ? (
          <>
            <Text as="p">Waits for an admin. You are told as soon as it is decided.</Text>
            <Text as="p" size="xs" tone="muted">
              <Dotted>
                <Time value={request.createdAt} />
                asked by you
              </Dotted>
            </Text>
          </>
        ) : (
          <>
            <Text as="p">{request.reason}</Text>
            <Text as="p" size="xs" tone="muted">
              <Dotted>
                <Time value={request.decidedAt} />
                decided by an admin
              </Dotted>
            </Text>
          </>
        )}
      </Stack>
    </Panel>
  );
};

import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Facts } from "../../components/layout/facts";
import { Grid } from "../../components/layout/grid";
import { Panel } from "../../components/layout/panel";
import { Button } from "../../components/ui/button";
import { answerInWords } from "../../lib/answer-in-words";
import { formatDay } from "../../lib/format";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";

const EditOrganizationDialog = lazily(() => import("./edit-organization-dialog"), "EditOrganizationDialog");

type OwnOrganization = NonNullable<MyOrganization["organization"]>;

const Details = ({ organization, fields }: { organization: OwnOrganization; fields: ExtraField[] }) => {
  const can = useCan();
  const dialog = useDialog();
  return (
    <Grid columns="side">
      <Panel
        title="Details"
        actions={
          can("own-organization:update") && (
            <Button size="sm" onPointerEnter={EditOrganizationDialog.preload} onClick={dialog.open}>
              Edit
            </Button>
          )
        }
      >
        <Facts
          items={[
            { name: "Name", value: organization.name },
            { name: "Number", value: `#${organization.number}` },
            { name: "Since", value: formatDay(organization.createdAt) },
            ...fields.map(({ key, label }) => ({ name: label, value: answerInWords(organization.extra[key]) })),
          ]}
        />
      </Panel>
      {dialog.count > 0 && (
        <Suspense>
          <EditOrganizationDialog
            key={dialog.count}
            organization={organization}
            fields={fields}
            open={dialog.isOpen}
            onClose={dialog.close}
          />
        </Suspense>
      )}
    </Grid>
  );
};

/** Inside the layout, which has loaded the organization. */
export const OrganizationDetails = () => {
  const { data } = useSuspenseQuery(trpc.myOrganization.get.queryOptions());
  return data.organization && <Details organization={data.organization} fields={data.extraFields} />;
};

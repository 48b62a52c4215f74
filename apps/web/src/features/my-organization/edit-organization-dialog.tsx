import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation } from "@tanstack/react-query";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { OrganizationFormDialog } from "../organizations/organization-form-dialog";

type EditOrganizationDialogProps = {
  organization: NonNullable<MyOrganization["organization"]>;
  fields: ExtraField[];
  open: boolean;
  onClose: () => void;
};

export const EditOrganizationDialog = ({ organization, fields, open, onClose }: EditOrganizationDialogProps) => {
  const { name, extra, updatedAt } = organization;
  const update = useMutation(trpc.myOrganization.update.mutationOptions());
  return (
    <OrganizationFormDialog
      {...{ open, onClose, fields, name, extra }}
      title="Edit the organization"
      description="Everybody in it sees the change at once."
      confirm="Save"
      onSubmit={async (values) => {
        await update.mutateAsync({ ...values, updatedAt });
        notify({ title: `${values.name} saved` });
      }}
    />
  );
};

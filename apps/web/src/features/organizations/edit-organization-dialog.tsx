import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { OrganizationDialogProps } from "./organization-deed-dialog";
import { asOptional, OrganizationFormDialog } from "./organization-form-dialog";

export const EditOrganizationDialog = ({ organization: { id }, open, onClose }: OrganizationDialogProps) => {
  const { data } = useSuspenseQuery(trpc.organizations.get.queryOptions({ id }));
  const update = useMutation(trpc.organizations.update.mutationOptions());
  return (
    <OrganizationFormDialog
      open={open}
      onClose={onClose}
      title={`Edit ${data.name}`}
      description={data.isDefault ? "People who belong to no other organization are in this one." : undefined}
      fields={asOptional(data.fields)}
      name={data.name}
      extra={data.extra}
      confirm="Save"
      onSubmit={async (values) => {
        const { name } = await update.mutateAsync({ ...values, id, updatedAt: data.updatedAt });
        notify({ title: `${name} saved` });
      }}
    />
  );
};

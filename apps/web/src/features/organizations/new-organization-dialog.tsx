import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { asOptional, OrganizationFormDialog } from "./organization-form-dialog";

export const NewOrganizationDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const create = useMutation(trpc.organizations.create.mutationOptions());
  return (
    <OrganizationFormDialog
      open={open}
      onClose={onClose}
      title="New organization"
      description="With a team of all its members. You invite its people, or let them come with a code."
      fields={asOptional(data.settings.registration.extraFields.filter(({ audience }) => audience === "organizations"))}
      confirm="Create organization"
      onSubmit={async (values) => {
        const { id, name } = await create.mutateAsync(values);
        notify({ title: `${name} created` });
        await navigate({ to: "/admin/organizations/$id", params: { id } });
      }}
    />
  );
};

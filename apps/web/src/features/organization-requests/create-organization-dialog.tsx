import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { OrganizationFormDialog } from "../organizations/organization-form-dialog";
import type { OrganizationAnswers } from "./load-organization-schema";

type CreateOrganizationDialogProps = {
  name?: string;
  isApprovedAtOnce: boolean;
  fields: ExtraField[];
  open: boolean;
  onClose: () => void;
};

const useCreate = () => {
  const navigate = useNavigate();
  const create = useMutation(trpc.organizationRequests.create.mutationOptions());
  return async (values: OrganizationAnswers) => {
    const { name, status } = await create.mutateAsync(values);
    if (status === "pending")
      return notify({ title: `You asked for ${name}`, detail: "You are told what an admin decides." });
    notify({ title: `${name} is open`, detail: "You are its admin. Invite your teammates." });
    await navigate({ to: "/portal/organization" });
  };
};

export const CreateOrganizationDialog = ({ isApprovedAtOnce, ...dialog }: CreateOrganizationDialogProps) => (
  <OrganizationFormDialog
    {...dialog}
    title="Create an organization"
    description={
      isApprovedAtOnce
        ? "It opens at once, and you are its admin."
        : "An admin looks at it first. You are its admin as soon as it is approved."
    }
    nameHelp="As your company is called; everybody here sees it."
    confirm={isApprovedAtOnce ? "Create organization" : "Ask for it"}
    onSubmit={useCreate()}
  />
);

import { useMutation } from "@tanstack/react-query";
import { Archive, Users } from "lucide-react";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import type { OrganizationDialogProps } from "./organization-deed-dialog";
import { useOrganizationContents } from "./use-organization-contents";

export const ResumeOrganizationDialog = ({ organization, open, onClose }: OrganizationDialogProps) => {
  const { id, name, statusReason } = organization;
  const preview = useOrganizationContents(id);
  const resume = useMutation(trpc.organizations.resume.mutationOptions());
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      tone="primary"
      title={`Resume ${name}`}
      description={statusReason ? `Suspended because: ${statusReason}` : undefined}
      preview={preview}
      describe={({ people }) => ({
        effects: [
          {
            icon: Users,
            title: `${formatCount(people, { one: "person", many: "people" })} can sign in again`,
            detail: "Whoever is suspended on their own stays so.",
          },
          { icon: Archive, title: "Everything is as it was", detail: "Roles, teams, access and open invitations." },
        ],
        confirm: `Resume ${name}`,
      })}
      onConfirm={async () => {
        await resume.mutateAsync({ id });
        notify({ title: `${name} resumed` });
      }}
    />
  );
};

import type { Team } from "@gatehouse/shared/organizations/team";
import { useMutation } from "@tanstack/react-query";
import { ComboboxField } from "../../components/combobox/combobox-field";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { useZodForm } from "../../components/form/use-zod-form";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

const loadSchema = () => import("@gatehouse/shared/organizations/team").then((module) => module.teamMembersInput);

type AddPeopleDialogProps = { team: Team; open: boolean; onClose: () => void };

/** People of the organization who are not in the team yet. */
const candidates = (team: Team) => (search: string) =>
  trpc.users.list.queryOptions(
    { search: search || undefined, organizationId: team.organization.id, limit: 50 },
    {
      select: ({ items }) =>
        items
          .filter(({ teamIds }) => !teamIds.includes(team.id))
          .map(({ id, name, email }) => ({ id, name, hint: email })),
    },
  );

const people = (count: number) => formatCount(count, { one: "person", many: "people" });

export const AddPeopleDialog = ({ team, open, onClose }: AddPeopleDialogProps) => {
  const add = useMutation(trpc.teams.addMembers.mutationOptions());
  const form = useZodForm(loadSchema, {
    defaultValues: { id: team.id, userIds: [] },
    onSubmit: async (values) => {
      await add.mutateAsync(values);
      notify({ title: `${people(values.userIds.length)} added to ${team.name}` });
      onClose();
    },
  });
  const count = form.watch("userIds").length;
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title={`Add people to ${team.name}`}
      description="They stay in their other teams. What the team opens is open to them at once."
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <ComboboxField
            form={form}
            name="userIds"
            label={`People of ${team.organization.name}`}
            options={candidates(team)}
            placeholder="Type a name or an e-mail"
            isMultiple
          />
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose}>
          {count > 0 ? `Add ${people(count)}` : "Add people"}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};

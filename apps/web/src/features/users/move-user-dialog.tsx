import { consumerRoles } from "@gatehouse/shared/access/permissions";
import { roleLabels } from "@gatehouse/shared/messages";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ComboboxField } from "../../components/combobox/combobox-field";
import { EffectList } from "../../components/deed/effect-list";
import { Form } from "../../components/form/form";
import { FormDialogFooter } from "../../components/form/form-dialog-footer";
import { FormField } from "../../components/form/form-field";
import { useZodForm } from "../../components/form/use-zod-form";
import { QueryState } from "../../components/states/query-state";
import { Dialog, DialogBody } from "../../components/ui/dialog";
import { Select } from "../../components/ui/select";
import { Skeleton } from "../../components/ui/skeleton";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { teamsEnd } from "./departure-effects";
import { useSuccessor } from "./use-successor";
import type { UserDialogProps } from "./user-deed-dialog";
import { organizationOptions, teamOptions } from "./user-options";

const loadSchema = () => import("@gatehouse/shared/users/user-changes").then((module) => module.moveUserInput);

const useMove = ({ user, onClose }: UserDialogProps) => {
  const move = useMutation(trpc.users.move.mutationOptions());
  const { successorId, field } = useSuccessor(user);
  const form = useZodForm(loadSchema, {
    defaultValues: { id: user.id, organizationId: "", teamIds: [], role: "member" },
    onSubmit: async (values) => {
      await move.mutateAsync({ ...values, successorId });
      notify({ title: `${user.name} moved` });
      onClose();
    },
  });
  return { form, successor: field };
};

export const MoveUserDialog = (props: UserDialogProps) => {
  const { user, open, onClose } = props;
  const preview = useQuery(trpc.users.previewDeparture.queryOptions({ id: user.id }));
  const { form, successor } = useMove(props);
  const organizationId = form.watch("organizationId");
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      beforeClose={form.confirmLeave}
      title={`Move ${user.name}`}
      description="Teams are replaced, and access is worked out anew at the next click."
      size="lg"
    >
      <Form form={form} look="dialog">
        <DialogBody>
          <QueryState query={preview} what="What ends" skeleton={<Skeleton shape="block" height={64} />}>
            {(departure) => (
              <>
                <EffectList effects={teamsEnd(departure)} />
                {successor(departure)}
              </>
            )}
          </QueryState>
          <ComboboxField
            form={form}
            name="organizationId"
            label="To organization"
            options={organizationOptions}
            onChoose={() => form.setValue("teamIds", [])}
          />
          <ComboboxField
            key={organizationId}
            form={form}
            name="teamIds"
            label="Teams there"
            help="Besides the team of all members."
            isMultiple
            isOptional
            isDisabled={!organizationId}
            options={teamOptions(organizationId || undefined)}
          />
          <FormField form={form} name="role" label="Role there">
            <Select options={consumerRoles.map((value) => ({ value, label: roleLabels[value] }))} />
          </FormField>
        </DialogBody>
        <FormDialogFooter form={form} onClose={onClose}>
          Move {user.firstName}
        </FormDialogFooter>
      </Form>
    </Dialog>
  );
};

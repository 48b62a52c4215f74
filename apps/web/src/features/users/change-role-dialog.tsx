import { isAdminRole, type Role, roles } from "@gatehouse/shared/access/permissions";
import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import type { CurrentUser, User } from "@gatehouse/shared/users/user";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { Field } from "../../components/ui/field";
import { RadioCards } from "../../components/ui/radio-cards";
import { notify } from "../../lib/notify";
import { currentUserQuery, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { confirmRole } from "./confirm-role";
import { useSuccessor } from "./use-successor";
import type { UserDialogProps } from "./user-deed-dialog";
import { organizationOptions } from "./user-options";

/** Roles somebody may give; of the own one, everything below it. */
const rolesToGive = (me: CurrentUser, user: User): readonly Role[] =>
  me.id === user.id ? roles.slice(roles.indexOf(user.role)) : me.manageableRoles;

/** Where they are may be closed to them now. */
const useGoHome = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await queryClient.fetchQuery({ ...currentUserQuery, staleTime: 0 });
    await navigate({ to: "/" });
  };
};

const useChange = ({ user, onClose }: UserDialogProps) => {
  const me = useCurrentUser();
  const goHome = useGoHome();
  const [role, setRole] = useState<Role>(user.role);
  const [organization, setOrganization] = useState<Option | null>(null);
  const { successorId, field } = useSuccessor(user);
  const change = useMutation(trpc.users.changeRole.mutationOptions());
  const send = async () => {
    const isConfirmed = await confirmRole({ me, user, role });
    if (isConfirmed === null) return;
    const { id, updatedAt } = user;
    await change.mutateAsync({ id, updatedAt, role, organizationId: organization?.id, successorId, isConfirmed });
    notify({ title: `${user.name} is ${roleLabels[role]} now` });
    if (id === me.id) await goHome();
  };
  return {
    role,
    setRole,
    organization,
    setOrganization,
    successor: field,
    send,
    roles: rolesToGive(me, user),
    onClose,
  };
};

export const ChangeRoleDialog = (props: UserDialogProps) => {
  const { user, open, onClose } = props;
  const preview = useQuery(trpc.users.previewDeparture.queryOptions({ id: user.id }));
  const change = useChange(props);
  const { role } = change;
  const asksForPlace = isAdminRole(user.role) && !isAdminRole(role);
  return (
    <DeedDialog
      open={open}
      onClose={onClose}
      tone="primary"
      title={`Change the role of ${user.name}`}
      description="It holds from the next click on; nobody has to sign in again."
      preview={preview}
      describe={() => ({
        effects: [],
        confirm: role === user.role ? null : `Change role to ${roleLabels[role]}`,
      })}
      onConfirm={change.send}
    >
      {(departure) => (
        <>
          <RadioCards
            legend="Role"
            name="role"
            value={role}
            onChange={({ target }) => change.setRole(target.value as Role)}
            options={change.roles.map((value) => ({ value, label: roleLabels[value], help: roleHints[value] }))}
          />
          {asksForPlace && (
            <Field label="Organization" help="Without one they land in the default organization." isOptional>
              <Combobox
                label="Organization"
                options={organizationOptions}
                value={change.organization}
                onChange={change.setOrganization}
                isClearable
              />
            </Field>
          )}
          {role !== user.role && change.successor(departure)}
        </>
      )}
    </DeedDialog>
  );
};

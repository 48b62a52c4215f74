import type { User } from "@gatehouse/shared/users/user";
import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { ChangeManyDialog } from "../../components/deed/change-many-dialog";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Field } from "../../components/ui/field";
import { trpc } from "../../lib/trpc";
import { bulkWords, people, person } from "./bulk-words";
import { organizationOptions, teamOptions } from "./user-options";

type ChangeUsersDialogProps = {
  kind: BulkChange["kind"];
  users: User[];
  open: boolean;
  onClose: () => void;
  onDone: () => void;
};

/** Of the people of one organization its teams; of several only what is typed in full helps. */
const sharedOrganization = (users: User[]): string | undefined => {
  const ids = new Set(users.map(({ organization }) => organization?.id));
  return ids.size === 1 ? [...ids][0] : undefined;
};

const changeOf = (kind: BulkChange["kind"], target: Option | null, reason: string): BulkChange => {
  if (kind === "move") return { kind, organizationId: target?.id ?? "" };
  if (kind === "add-to-team") return { kind, teamId: target?.id ?? "" };
  return kind === "delete" ? { kind } : { kind, reason };
};

type PreviewedProps = ChangeUsersDialogProps & { target: Option | null };

const Previewed = ({ kind, users, target, open, onClose, onDone }: PreviewedProps) => {
  const ids = users.map(({ id }) => id);
  const input = { ids, change: changeOf(kind, target, "Preview") };
  const preview = useQuery(trpc.users.previewChangeMany.queryOptions(input, { staleTime: 0 }));
  const change = useMutation(trpc.users.changeMany.mutationOptions());
  return (
    <ChangeManyDialog
      open={open}
      onClose={onClose}
      noun={person}
      count={ids.length}
      words={bulkWords(kind, target?.name)}
      preview={preview}
      change={(reason) => change.mutateAsync({ ids, change: changeOf(kind, target, reason) })}
      onDone={onDone}
    />
  );
};

/** Where they go is asked first. */
const TargetDialog = ({
  kind,
  users,
  open,
  onClose,
  onChoose,
}: ChangeUsersDialogProps & { onChoose: (target: Option) => void }) => {
  const [target, setTarget] = useState<Option | null>(null);
  const isMove = kind === "move";
  const label = isMove ? "Organization" : "Team";
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      size="sm"
      title={isMove ? `Move ${people(users.length)}` : `Add ${people(users.length)} to a team`}
    >
      <DialogBody>
        <Field label={label}>
          {isMove ? (
            <Combobox label={label} options={organizationOptions} value={target} onChange={setTarget} />
          ) : (
            <Combobox
              label={label}
              options={teamOptions(sharedOrganization(users))}
              value={target}
              onChange={setTarget}
            />
          )}
        </Field>
      </DialogBody>
      <DialogFooter>
        <Button variant="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button variant="primary" disabled={!target} onClick={() => target && onChoose(target)}>
          Continue
        </Button>
      </DialogFooter>
    </Dialog>
  );
};

export const ChangeUsersDialog = (props: ChangeUsersDialogProps) => {
  const [target, setTarget] = useState<Option | null>(null);
  const asksForTarget = props.kind === "move" || props.kind === "add-to-team";
  if (asksForTarget && !target) return <TargetDialog {...props} onChoose={setTarget} />;
  return <Previewed {...props} target={target} />;
};

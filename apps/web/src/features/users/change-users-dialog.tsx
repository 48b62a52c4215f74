import type { BulkOutcome } from "@gatehouse/shared/bulk";
import type { User } from "@gatehouse/shared/users/user";
import type { BulkChange } from "@gatehouse/shared/users/user-changes";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "../../components/combobox/combobox";
import type { Option } from "../../components/combobox/options";
import { DeedDialog } from "../../components/deed/deed-dialog";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { Field } from "../../components/ui/field";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { bulkWords, people } from "./bulk-words";
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

/** What becomes of each of them, tried out by the server before it is done. */
const Previewed = ({ kind, users, target, open, onClose, onDone }: PreviewedProps) => {
  const ids = users.map(({ id }) => id);
  const words = bulkWords(kind, target?.name);
  const input = { ids, change: changeOf(kind, target, "Preview") };
  const preview = useQuery(trpc.users.previewChangeMany.queryOptions(input, { staleTime: 0 }));
  const change = useMutation(trpc.users.changeMany.mutationOptions());
  const send = async (reason: string) => {
    const { done, refused } = await change.mutateAsync({ ids, change: changeOf(kind, target, reason) });
    const leftOut = refused.length > 0 ? `${people(refused.length)} left out: ${refused[0]?.message}` : undefined;
    notify({ title: `${people(done.length)} ${words.done}`, detail: leftOut });
    onDone();
  };
  return (
    <DeedDialog<BulkOutcome>
      open={open}
      onClose={onClose}
      tone={words.tone}
      title={`${words.verb} ${people(users.length)}${words.where}`}
      description={words.effect}
      preview={preview}
      describe={({ done, refused }) => ({
        effects:
          done.length === 0
            ? []
            : [
                {
                  icon: words.icon,
                  title: `${people(done.length)} ${words.happens}`,
                  detail: done.map(({ name }) => name).join(", "),
                },
              ],
        refused: refused.map(({ id, name, message }) => ({ id, name, why: message })),
        confirm: done.length > 0 ? `${words.verb} ${people(done.length)}` : null,
      })}
      reason={words.reason}
      onConfirm={({ reason }) => send(reason)}
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
  // The list below loads anew meanwhile; whom the dialog is about stays.
  const [users] = useState(props.users);
  const [target, setTarget] = useState<Option | null>(null);
  const asksForTarget = props.kind === "move" || props.kind === "add-to-team";
  if (asksForTarget && !target) return <TargetDialog {...props} users={users} onChoose={setTarget} />;
  return <Previewed {...props} users={users} target={target} />;
};

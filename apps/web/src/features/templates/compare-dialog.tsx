import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { useQuery } from "@tanstack/react-query";
import { Stack } from "../../components/layout/stack";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Dialog, DialogBody, DialogFooter } from "../../components/ui/dialog";
import { LineChanges } from "../../components/ui/line-changes";
import { Text } from "../../components/ui/text";
import { diffLines } from "../../lib/diff-lines";
import { trpc } from "../../lib/trpc";

type CompareDialogProps = {
  type: string;
  version: number;
  /** In the editor. */
  words: MailWords;
  open: boolean;
  onClose: () => void;
};

const fields = [
  { field: "subject", label: "Subject" },
  { field: "preheader", label: "Preview line" },
  { field: "body", label: "Body" },
] as const;

/** A version beside what is in the editor, line by line. */
export const CompareDialog = ({ type, version, words, open, onClose }: CompareDialogProps) => {
  const query = useQuery(trpc.templates.version.queryOptions({ type, version }));
  return (
    <Dialog
      open={open}
      onOpenChange={onClose}
      size="lg"
      title={`Version ${version} and the editor`}
      description="What is in the version alone is struck through; what is in the editor alone is marked."
    >
      <DialogBody>
        <QueryState query={query} what="The version" skeleton={<FormSkeleton fields={3} />}>
          {(old) => (
            <Stack gap={4}>
              {fields.map(({ field, label }) => (
                <Stack key={field} gap={1}>
                  <Text size="sm" weight="medium">
                    {label}
                  </Text>
                  <LineChanges changes={diffLines(old[field], words[field])} />
                </Stack>
              ))}
            </Stack>
          )}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button onClick={onClose}>Close</Button>
      </DialogFooter>
    </Dialog>
  );
};

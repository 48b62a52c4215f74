import { Suspense } from "react";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { useDialog } from "../../lib/use-dialog";

const DeleteAccountDialog = lazily(() => import("./delete-account-dialog"), "DeleteAccountDialog");

export const DeleteSection = () => {
  const dialog = useDialog();
  return (
    <Section
      title="Delete my account"
      lead="You see what ends before it does."
      actions={
        <Button size="sm" variant="danger-quiet" onPointerEnter={DeleteAccountDialog.preload} onClick={dialog.open}>
          Delete my account
        </Button>
      }
    >
      <Panel>
        <Text size="sm" tone="soft">
          For good: nobody can bring it back. What you did stays in the audit log, with a number in place of your name.
        </Text>
      </Panel>
      {dialog.count > 0 && (
        <Suspense>
          <DeleteAccountDialog key={dialog.count} open={dialog.isOpen} onClose={dialog.close} />
        </Suspense>
      )}
    </Section>
  );
};

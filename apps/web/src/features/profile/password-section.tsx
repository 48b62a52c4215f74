import { Suspense } from "react";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { useEditing } from "./use-editing";

const PasswordForm = lazily(() => import("./password-form"), "PasswordForm");

export const PasswordSection = () => {
  const editing = useEditing();
  return (
    <Section
      title="Password"
      lead="How you sign in."
      actions={
        !editing.isOpen && (
          <Button size="sm" autoFocus={editing.wasClosed} onPointerEnter={PasswordForm.preload} onClick={editing.open}>
            Change password
          </Button>
        )
      }
    >
      <Panel>
        {editing.isOpen ? (
          <Suspense fallback={<FormSkeleton />}>
            <PasswordForm onClose={editing.close} />
          </Suspense>
        ) : (
          <Text size="sm" tone="soft">
            Changing it ends every session but this one.
          </Text>
        )}
      </Panel>
    </Section>
  );
};

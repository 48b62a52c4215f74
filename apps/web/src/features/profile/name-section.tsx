import { Suspense } from "react";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { useCurrentUser } from "../../lib/session";
import { useEditing } from "./use-editing";

const NameForm = lazily(() => import("./name-form"), "NameForm");

export const NameSection = () => {
  const { name } = useCurrentUser();
  const editing = useEditing();
  return (
    <Section
      title="Name"
      lead="As colleagues and admins see you."
      actions={
        !editing.isOpen && (
          <Button size="sm" autoFocus={editing.wasClosed} onPointerEnter={NameForm.preload} onClick={editing.open}>
            Change name
          </Button>
        )
      }
    >
      <Panel>
        {editing.isOpen ? (
          <Suspense fallback={<FormSkeleton />}>
            <NameForm onClose={editing.close} />
          </Suspense>
        ) : (
          <Text size="sm">{name}</Text>
        )}
      </Panel>
    </Section>
  );
};

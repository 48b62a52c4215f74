import { type ComponentType, type ReactNode, Suspense } from "react";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { Button } from "../../components/ui/button";
import { useEditing } from "./use-editing";

type EditableSectionProps = {
  title: string;
  lead: string;
  /** Words of the button: "Change name". */
  action: string;
  /** From `lazily`: takes the place of the content. */
  form: ComponentType<{ onClose: () => void }> & { preload: () => void };
  children: ReactNode;
};

/** A part of the profile that is read first, and changed in its place. */
export const EditableSection = ({ title, lead, action, form: EditForm, children }: EditableSectionProps) => {
  const editing = useEditing();
  return (
    <Section
      title={title}
      lead={lead}
      actions={
        !editing.isOpen && (
          <Button size="sm" autoFocus={editing.wasClosed} onPointerEnter={EditForm.preload} onClick={editing.open}>
            {action}
          </Button>
        )
      }
    >
      <Panel>
        {editing.isOpen ? (
          <Suspense fallback={<FormSkeleton />}>
            <EditForm onClose={editing.close} />
          </Suspense>
        ) : (
          children
        )}
      </Panel>
    </Section>
  );
};

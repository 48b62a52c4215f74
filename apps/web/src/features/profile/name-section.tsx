import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { useCurrentUser } from "../../lib/session";
import { EditableSection } from "./editable-section";

const NameForm = lazily(() => import("./name-form"), "NameForm");

export const NameSection = () => (
  <EditableSection title="Name" lead="As colleagues and admins see you." action="Change name" form={NameForm}>
    <Text size="sm">{useCurrentUser().name}</Text>
  </EditableSection>
);

import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { EditableSection } from "./editable-section";

const PasswordForm = lazily(() => import("./password-form"), "PasswordForm");

export const PasswordSection = () => (
  <EditableSection title="Password" lead="How you sign in." action="Change password" form={PasswordForm}>
    <Text size="sm" tone="soft">
      Changing it ends every session but this one.
    </Text>
  </EditableSection>
);

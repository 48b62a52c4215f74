import type { Profile } from "@gatehouse/shared/profile/profile";
import { Facts } from "../../components/layout/facts";
import { answerInWords } from "../../lib/answer-in-words";
import { lazily } from "../../lib/lazily";
import { useCurrentUser } from "../../lib/session";
import { EditableSection } from "./editable-section";

const AnswersForm = lazily(() => import("./answers-form"), "AnswersForm");

/** Nothing where the workspace asks nothing. */
export const AnswersSection = ({ profile }: { profile: Profile | undefined }) => {
  const { workspace } = useCurrentUser();
  if (!profile || profile.extraFields.length === 0) return null;
  const { extraFields, extra } = profile;
  return (
    <EditableSection
      title="Your answers"
      lead={`What ${workspace.name} asks of people.`}
      action="Change answers"
      form={AnswersForm}
    >
      <Facts items={extraFields.map(({ key, label }) => ({ name: label, value: answerInWords(extra[key]) }))} />
    </EditableSection>
  );
};

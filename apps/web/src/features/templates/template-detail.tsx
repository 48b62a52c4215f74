import type { Template } from "@gatehouse/shared/templates/template";
import { EditorDetail } from "../../components/layout/editor-page";
import { Note } from "../../components/ui/note";
import { Recipients } from "./recipients";
import { TemplateEditor } from "./template-editor";
import { BackToTemplates, TemplateMeta } from "./template-meta";
import { TemplateSwitch } from "./template-switch";
import type { MailedTemplate } from "./use-template-words";

type TemplateDetailProps = { newest: Template; refetch: () => Promise<{ data: Template | undefined }> };

const isMailed = (template: Template): template is MailedTemplate => template.mail !== null;

/** One type: with a mail its editor, else who is told in the app. */
export const TemplateDetail = ({ newest, refetch }: TemplateDetailProps) => {
  if (isMailed(newest)) return <TemplateEditor newest={newest} refetch={refetch} />;
  return (
    <EditorDetail
      back={<BackToTemplates />}
      title={newest.title}
      meta={<TemplateMeta template={newest} />}
      actions={<TemplateSwitch template={newest} />}
    >
      <Recipients template={newest} />
      <Note>This is told in the app only: there is no mail to write.</Note>
    </EditorDetail>
  );
};

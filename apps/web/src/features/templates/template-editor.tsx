import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Template } from "@gatehouse/shared/templates/template";
import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { EditorDetail } from "../../components/layout/editor-page";
import { PublishBar } from "../../components/settings/publish-bar";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { confirm } from "../../lib/confirm";
import { notify } from "../../lib/notify";
import { api } from "../../lib/trpc";
import { OutdatedTemplate } from "./outdated-template";
import { Recipients } from "./recipients";
import { BackToTemplates, TemplateMeta } from "./template-meta";
import { TemplatePreview } from "./template-preview";
import { TemplateSwitch } from "./template-switch";
import { TemplateVersions } from "./template-versions";
import { type MailedTemplate, type TemplateWords, useTemplateWords } from "./use-template-words";
import { WordsFields } from "./words-fields";

type TemplateEditorProps = { newest: MailedTemplate; refetch: () => Promise<{ data: Template | undefined }> };

const TestButton = ({ editor }: { editor: TemplateWords }) => {
  const { type, testAddress } = editor.base;
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.templates.sendTest.mutate({ type, words: editor.words }),
    onSuccess: () => notify({ title: `The test is on its way to ${testAddress}`, tone: "success" }),
  });
  if (testAddress === null) return null;
  return (
    <Button icon={Send} isLoading={isPending} disabled={editor.hasProblem} onClick={() => mutate()}>
      Send me a test
    </Button>
  );
};

/** What somebody asks the editor to do; failures stand where they belong already. */
const useDeeds = ({ base, words, change, changeAll, discard, isKeeping }: TemplateWords) => {
  const version = `version ${base.mail.nextVersion}`;
  const quietly = (deed: Promise<unknown>) => void deed.catch(() => undefined);
  const say = (title: string) => () => notify({ title, tone: "success" });
  return {
    version,
    publish: () =>
      quietly(change((at) => api.templates.publish.mutate({ ...at, words })).then(say(`Published ${version}`))),
    discard: () => {
      if (!base.mail.draft && !isKeeping) return discard();
      quietly(changeAll((at) => api.templates.discardDraft.mutate(at)).then(say("The draft is gone")));
    },
    reset: async () => {
      const isSure = await confirm({
        title: "Go back to Gatehouse’s words?",
        body: "Mails go out in them from now on. Your versions stay and can be restored.",
        confirm: "Go back",
      });
      if (isSure) quietly(changeAll((at) => api.templates.reset.mutate(at)).then(say("Gatehouse’s words are live")));
    },
  };
};

/** The words of a mail as a draft, beside what they come to. */
export const TemplateEditor = (props: TemplateEditorProps) => {
  const editor = useTemplateWords(props);
  const { base, words, set } = editor;
  const deeds = useDeeds(editor);
  const restore = (restored: MailWords, version: number) => {
    set(restored);
    notify({
      title: `Version ${version} is in the editor`,
      detail: "Publish it to send it from now on.",
      action: { label: "Undo", onPress: () => set(words) },
    });
  };
  return (
    <EditorDetail
      back={<BackToTemplates />}
      title={base.title}
      meta={<TemplateMeta template={base} />}
      actions={
        <>
          <TemplateSwitch template={props.newest} />
          <TestButton editor={editor} />
        </>
      }
      preview={<TemplatePreview type={base.type} words={words} hasProblem={editor.hasProblem} />}
      bar={
        <PublishBar
          version={deeds.version}
          isUnsaved={editor.isUnsaved}
          isNeeded={editor.isUnsaved || base.mail.draft !== null}
          isBusy={editor.isBusy}
          onDiscard={deeds.discard}
          onSave={editor.save}
          onPublish={deeds.publish}
        />
      }
    >
      {editor.isOutdated && <OutdatedTemplate isRefused={editor.isRefused} onLoad={editor.loadNewest} />}
      <Recipients template={props.newest} />
      {base.mail.alwaysShipped && <Note>{base.mail.alwaysShipped}</Note>}
      <WordsFields editor={editor} />
      <TemplateVersions
        template={base}
        words={words}
        isUnsaved={editor.isUnsaved}
        onRestore={restore}
        onReset={deeds.reset}
      />
    </EditorDetail>
  );
};

import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Template } from "@gatehouse/shared/templates/template";
import { templateProblems } from "@gatehouse/shared/templates/template-problems";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "../../components/settings/use-draft";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";

export type TemplateMail = NonNullable<Template["mail"]>;
export type MailedTemplate = Template & { mail: TemplateMail };

type Options = { newest: MailedTemplate; refetch: () => Promise<{ data: Template | undefined }> };

const fieldOf = (path: string): string => path.replace(/^words\./, "");

const hasMail = (template: Template | undefined): template is MailedTemplate => template?.mail != null;

/**
 * The words in the editor over those they were made on. They stay together until the person asks for newer ones; what
 * is wrong stands at its field.
 */
export const useTemplateWords = ({ newest, refetch }: Options) => {
  const [base, setBase] = useState(newest);
  const [isRefused, setIsRefused] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { mail, revision } = base;
  const draft = useDraft<MailWords>(mail.draft?.words ?? mail.live);
  const isBehind = newest.revision > revision;
  if (isBehind && draft.changed.length === 0) setBase(newest);

  const loadNewest = async () => {
    const { data } = await refetch();
    if (!hasMail(data)) return;
    setBase(data);
    setIsRefused(false);
  };
  const change = useMutation({
    /** Changes the template at the revision the words were made on, and goes on from what came of it. */
    mutationFn: async (deed: (at: { type: string; revision: number }) => Promise<unknown>) => {
      await deed({ type: base.type, revision });
      await loadNewest();
      draft.discard();
      setRefused({});
    },
    onError: (error) => {
      const { code, fields = {} } = problemOf(error);
      const isOld = code === "template.changed-meanwhile";
      if (isOld) setIsRefused(true);
      else setRefused(Object.fromEntries(Object.entries(fields).map(([path, words]) => [fieldOf(path), words])));
      if (isOld || Object.keys(fields).length > 0) markShown(error);
    },
  });
  const variables = mail.variables.map(({ name }) => name);
  const problems: Partial<Record<string, string>> = {
    ...refused,
    ...templateProblems(draft.values, { variables, needsLink: mail.needsLink }),
  };
  return {
    base,
    words: draft.values,
    isUnsaved: draft.changed.length > 0,
    isOutdated: isRefused || isBehind,
    isRefused,
    loadNewest,
    problems,
    hasProblem: Object.keys(problems).length > 0,
    set: (patch: Partial<MailWords>) => {
      draft.set(patch);
      setRefused({});
    },
    discard: draft.discard,
    change: change.mutateAsync,
    isBusy: change.isPending,
  };
};
export type TemplateWords = ReturnType<typeof useTemplateWords>;

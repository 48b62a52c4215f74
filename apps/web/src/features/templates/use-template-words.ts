import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Template } from "@gatehouse/shared/templates/template";
import { templateProblems } from "@gatehouse/shared/templates/template-problems";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useDraft } from "../../components/settings/use-draft";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { api } from "../../lib/trpc";
import { useKeeping } from "./use-keeping";

export type TemplateMail = NonNullable<Template["mail"]>;
export type MailedTemplate = Template & { mail: TemplateMail };

type Options = { newest: MailedTemplate; refetch: () => Promise<{ data: Template | undefined }> };

/** What is done to the template at the revision it then has; `isQuiet` while somebody goes on writing. */
type Change = {
  deed: (at: { type: string; revision: number }) => Promise<unknown>;
  isQuiet?: boolean;
  after?: () => void;
};

const fieldOf = (path: string): string => path.replace(/^words\./, "");

const hasMail = (template: Template | undefined): template is MailedTemplate => template?.mail != null;

/** As they are kept: what is typed may still end in a space. */
const tidy = ({ subject, preheader, body }: MailWords): MailWords => ({
  subject: subject.trim(),
  preheader: preheader.trim(),
  body: body.trim(),
});

const isSame = (one: MailWords, other: MailWords): boolean =>
  one.subject === other.subject && one.preheader === other.preheader && one.body === other.body;

/** What the words were made on, and the changes made to it one after the other. */
const useTemplateChange = ({ newest, refetch }: Options) => {
  const [base, setBase] = useState(newest);
  const [isRefused, setIsRefused] = useState(false);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const revision = useRef(newest.revision);

  const rebase = (template: MailedTemplate) => {
    revision.current = template.revision;
    setBase(template);
  };
  const loadNewest = async () => {
    const { data } = await refetch();
    if (!hasMail(data)) return;
    rebase(data);
    setIsRefused(false);
  };
  const change = useMutation({
    scope: { id: "template" },
    mutationFn: async ({ deed, after }: Change) => {
      await deed({ type: newest.type, revision: revision.current });
      await loadNewest();
      after?.();
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
  return { base, rebase, loadNewest, change, isRefused, refused, forgetRefused: () => setRefused({}) };
};

/**
 * The words in the editor over those they were made on. They are kept as a draft while they are written, and stay
 * together until the person asks for newer ones; what is wrong stands at its field.
 */
export const useTemplateWords = ({ newest, refetch }: Options) => {
  const { base, rebase, loadNewest, change, isRefused, refused, forgetRefused } = useTemplateChange({
    newest,
    refetch,
  });
  const { mail } = base;
  const saved = mail.draft?.words ?? mail.live;
  const draft = useDraft<MailWords>(saved);
  const words = draft.values;
  const isUnsaved = !isSame(tidy(words), tidy(saved));
  const isBehind = newest.revision > base.revision && !change.isPending;
  if (isBehind && !isUnsaved) {
    rebase(newest);
    draft.discard();
  }
  const isOutdated = isRefused || (isBehind && isUnsaved);
  const saveDraft = () =>
    change
      .mutateAsync({ deed: (at) => api.templates.saveDraft.mutate({ ...at, words }), isQuiet: true })
      .then(() => true)
      .catch(() => false);
  const save = useKeeping(words, { isDue: isUnsaved && !isOutdated && !change.isPending, save: saveDraft });

  const variables = mail.variables.map(({ name }) => name);
  const problems: Partial<Record<string, string>> = {
    ...refused,
    ...templateProblems(words, { variables, needsLink: mail.needsLink }),
  };
  return {
    base,
    words,
    isUnsaved,
    isOutdated,
    isRefused,
    loadNewest,
    problems,
    hasProblem: Object.keys(problems).length > 0,
    set: (patch: Partial<MailWords>) => {
      draft.set(patch);
      forgetRefused();
    },
    discard: draft.discard,
    save,
    change: (deed: Change["deed"]) => change.mutateAsync({ deed }),
    /** The words in the editor go with it. */
    changeAll: (deed: Change["deed"]) => change.mutateAsync({ deed, after: draft.discard }),
    isKeeping: change.isPending && change.variables.isQuiet === true,
    isBusy: change.isPending && !change.variables.isQuiet,
  };
};
export type TemplateWords = ReturnType<typeof useTemplateWords>;

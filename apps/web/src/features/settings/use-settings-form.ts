import { settingLabels } from "@gatehouse/shared/settings/setting-labels";
import type {
  Settings,
  SettingsArea,
  UpdateSettingsInput,
  VersionedSettings,
} from "@gatehouse/shared/settings/settings";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDraft } from "../../components/settings/use-draft";
import { notify } from "../../lib/notify";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { api, trpc } from "../../lib/trpc";
import { settingControls } from "./setting-controls";
import { settingWords } from "./setting-words";
import { findProblems, problemsOfRefusal, useProblems } from "./use-problems";

type Words = { value: (value: unknown) => string; change: (value: unknown, before: unknown) => string };

export type SettingsFormOptions<Area extends SettingsArea> = {
  area: Area;
  /** As the server has them now; while nothing is changed, the form follows. */
  newest: VersionedSettings;
  refetch: () => Promise<{ data: VersionedSettings | undefined }>;
  /** Asked before a change is saved that needs a second thought. */
  confirmSave?: (patch: Partial<Settings[Area]>) => Promise<boolean>;
};

/** The settings a draft was made on, and the draft: they stay together until the person asks for newer ones. */
const useVersionedDraft = <Area extends SettingsArea>({ area, newest, refetch }: SettingsFormOptions<Area>) => {
  const [base, setBase] = useState(newest);
  const [isRefused, setIsRefused] = useState(false);
  const saved: Settings[Area] = base.settings[area];
  const draft = useDraft<Settings[Area]>(saved);
  const isBehind = newest.version > base.version;
  const follow = (settings: VersionedSettings) => {
    setBase(settings);
    setIsRefused(false);
  };
  if (isBehind && draft.changed.length === 0) {
    follow(newest);
    draft.discard();
  }
  const loadNewest = async () => {
    const { data } = await refetch();
    if (data) follow(data);
  };
  const refuse = () => setIsRefused(true);
  return { base, saved, draft, follow, refuse, isRefused, isOutdated: isRefused || isBehind, loadNewest };
};

/** What is wrong lands at its row; a version that is no longer the newest keeps the changes until they fit it. */
export const useSettingsForm = <Area extends SettingsArea>(options: SettingsFormOptions<Area>) => {
  const { area, confirmSave } = options;
  type Values = Settings[Area];
  const queryClient = useQueryClient();
  const { base, saved, draft, follow, refuse, ...version } = useVersionedDraft(options);
  const problems = useProblems();
  const words = settingWords[area] as unknown as Record<keyof Values, Words>;
  const changes = draft.changed.flatMap((name) => words[name].change(draft.values[name], saved[name]));

  const { mutate: save, isPending: isSaving } = useMutation({
    mutationFn: async () => {
      const { patch } = draft;
      const found = await findProblems(area, patch);
      if (Object.keys(found).length > 0 && problems.land(found)) return;
      if (confirmSave && !(await confirmSave(patch))) return;
      const input = { area, version: base.version, values: patch } as unknown as UpdateSettingsInput;
      const settings = await api.settings.update.mutate(input);
      queryClient.setQueryData(trpc.settings.get.queryKey(), settings);
      follow(settings);
      draft.settle(patch);
      problems.clear();
      notify({ title: `Saved ${changes.length === 1 ? "1 change" : `${changes.length} changes`}`, tone: "success" });
    },
    onError: (error) => {
      const { code, fields } = problemOf(error);
      const isOld = code === "settings.changed-meanwhile";
      if (isOld) refuse();
      if (isOld || problems.land(problemsOfRefusal(fields))) markShown(error);
    },
  });

  const set = (patch: Partial<Values>, path = Object.keys(patch)[0] ?? "") => {
    draft.set(patch);
    problems.clearUnder(path);
  };
  const discard = () => {
    draft.discard();
    problems.clear();
  };
  return {
    ...version,
    ...settingControls(draft.values, (name, value) => set({ [name]: value } as unknown as Partial<Values>)),
    values: draft.values,
    saved,
    changes,
    isSaving,
    save,
    discard,
    set,
    problemAt: problems.at,
    problemUnder: problems.under,
    /** For the SettingRow of a setting. */
    row: (name: keyof Values & string) => ({
      name: settingLabels[name] ?? name,
      was: draft.isChanged(name) ? words[name].value(saved[name]) : undefined,
      error: problems.under(name),
    }),
  };
};
export type SettingsForm<Area extends SettingsArea> = ReturnType<typeof useSettingsForm<Area>>;

import { settingLabels } from "@gatehouse/shared/settings/setting-labels";
import type {
  Settings,
  SettingsArea,
  UpdateSettingsInput,
  VersionedSettings,
} from "@gatehouse/shared/settings/settings";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ChangeEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useDraft } from "../../components/settings/use-draft";
import { notify } from "../../lib/notify";
import { problemOf } from "../../lib/problem";
import { markShown } from "../../lib/query-client";
import { api, trpc } from "../../lib/trpc";
import { settingWords } from "./setting-words";

/** Dotted path of a setting → what is wrong with it. */
type Problems = Record<string, string>;
type NamesOf<Values, Kind> = { [Name in keyof Values]: Values[Name] extends Kind ? Name : never }[keyof Values] &
  string;
type ChangeWords = Record<
  string,
  { value: (value: unknown) => string; change: (value: unknown, before: unknown) => string }
>;

const isUnder = (path: string, name: string): boolean => name === path || name.startsWith(`${path}.`);

const findProblems = async (area: SettingsArea, patch: object): Promise<Problems> => {
  const { settingsAreas } = await import("@gatehouse/shared/settings/settings");
  const { error } = settingsAreas[area].partial().safeParse(patch);
  const issues = error?.issues.toReversed() ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
};

const withoutPrefix = (fields: Problems = {}): Problems =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^values\./, ""), message]));

const focusFirstWrong = (): boolean => {
  const control = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
  control?.focus();
  return control !== null;
};

const changesInWords = <Values extends object>(words: ChangeWords, patch: Partial<Values>, before: Values): string[] =>
  Object.entries(patch).flatMap(([name, value]) => words[name]?.change(value, before[name as keyof Values]) ?? []);

export type SettingsFormOptions<Area extends SettingsArea> = {
  area: Area;
  /** As the server has them now; while nothing is changed, the form follows. */
  newest: VersionedSettings;
  refetch: () => Promise<{ data: VersionedSettings | undefined }>;
  /** Asked before a change is saved that needs a second thought. */
  confirmSave?: (patch: Partial<Settings[Area]>) => Promise<boolean>;
};

/** What is wrong lands at its row; a version that is no longer the newest keeps the changes until they fit it. */
export const useSettingsForm = <Area extends SettingsArea>({
  area,
  newest,
  refetch,
  confirmSave,
}: SettingsFormOptions<Area>) => {
  type Values = Settings[Area];
  const queryClient = useQueryClient();
  const [base, setBase] = useState(newest);
  const [isRefused, setIsRefused] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const saved: Values = base.settings[area];
  const draft = useDraft<Values>(saved);
  const words = settingWords[area] as unknown as ChangeWords;
  const changes = changesInWords(words, draft.patch, saved);

  const follow = (settings: VersionedSettings) => {
    setBase(settings);
    setIsRefused(false);
  };
  if (newest.version > base.version && changes.length === 0) {
    follow(newest);
    draft.discard();
  }

  const land = (found: Problems): boolean => {
    flushSync(() => setProblems(found));
    return focusFirstWrong();
  };
  const { mutate: save, isPending: isSaving } = useMutation({
    mutationFn: async () => {
      const { patch } = draft;
      const found = await findProblems(area, patch);
      const isWrong = Object.keys(found).length > 0;
      if (isWrong && land(found)) return;
      if (!isWrong && confirmSave && !(await confirmSave(patch))) return;
      const input = { area, version: base.version, values: patch } as unknown as UpdateSettingsInput;
      const settings = await api.settings.update.mutate(input);
      queryClient.setQueryData(trpc.settings.get.queryKey(), settings);
      follow(settings);
      draft.settle(patch);
      setProblems({});
      notify({ title: `Saved ${changes.length === 1 ? "1 change" : `${changes.length} changes`}`, tone: "success" });
    },
    onError: (error) => {
      const { code, fields } = problemOf(error);
      if (code === "settings.changed-meanwhile") setIsRefused(true);
      if (code === "settings.changed-meanwhile" || land(withoutPrefix(fields))) markShown(error);
    },
  });

  const set = (patch: Partial<Values>, path = Object.keys(patch)[0] ?? "") => {
    draft.set(patch);
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !isUnder(path, name))));
  };
  const setOne = (name: keyof Values, value: unknown) => set({ [name]: value } as Partial<Values>, String(name));
  const discard = () => {
    draft.discard();
    setProblems({});
  };
  const problemUnder = (path: string) => Object.entries(problems).find(([name]) => isUnder(path, name))?.[1];
  const loadNewest = async () => {
    const { data } = await refetch();
    if (data) follow(data);
  };
  return {
    values: draft.values,
    saved,
    changes,
    isSaving,
    /** Somebody else saved settings since these were read. */
    isOutdated: isRefused || newest.version > base.version,
    isRefused,
    set,
    save,
    discard,
    loadNewest,
    problemAt: (path: string): string | undefined => problems[path],
    problemUnder,
    /** For the SettingRow of a setting. */
    row: (name: keyof Values & string) => ({
      name: settingLabels[name] ?? name,
      was: draft.isChanged(name) ? words[name]?.value(saved[name]) : undefined,
      error: problemUnder(name),
    }),
    /** For the control of one. */
    toggle: (name: NamesOf<Values, boolean>) => ({
      checked: Boolean(draft.values[name]),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setOne(name, target.checked),
    }),
    text: (name: NamesOf<Values, string>) => ({
      type: "text",
      value: String(draft.values[name]),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setOne(name, target.value),
    }),
    number: (name: NamesOf<Values, number>) => ({
      value: Number.isNaN(draft.values[name]) ? "" : Number(draft.values[name]),
      onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setOne(name, target.valueAsNumber),
    }),
  };
};
export type SettingsForm<Area extends SettingsArea> = ReturnType<typeof useSettingsForm<Area>>;

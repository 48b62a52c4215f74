import type { SettingsArea } from "@gatehouse/shared/settings/settings";
import { useState } from "react";
import { flushSync } from "react-dom";

/** Dotted path of a setting → what is wrong with it. */
export type Problems = Record<string, string>;

const isUnder = (path: string, name: string): boolean => name === path || name.startsWith(`${path}.`);

/** What the schema of the procedure will refuse; loaded when it is first wanted. */
export const findProblems = async (area: SettingsArea, patch: object): Promise<Problems> => {
  const { settingsAreas } = await import("@gatehouse/shared/settings/settings");
  const { error } = settingsAreas[area].partial().safeParse(patch);
  const issues = error?.issues.toReversed() ?? [];
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
};

/** As the procedure names them: below its `values`. */
export const problemsOfRefusal = (fields: Problems = {}): Problems =>
  Object.fromEntries(Object.entries(fields).map(([path, message]) => [path.replace(/^values\./, ""), message]));

const focusFirstWrong = (): boolean => {
  const control = document.querySelector<HTMLElement>('main [aria-invalid="true"]');
  control?.focus();
  return control !== null;
};

export const useProblems = () => {
  const [problems, setProblems] = useState<Problems>({});
  return {
    /** Shows them and goes to the first; false when no control on the page is to blame. */
    land: (found: Problems): boolean => {
      flushSync(() => setProblems(found));
      return focusFirstWrong();
    },
    clear: () => setProblems({}),
    clearUnder: (path: string) =>
      setProblems((before) => Object.fromEntries(Object.entries(before).filter(([name]) => !isUnder(path, name)))),
    at: (path: string): string | undefined => problems[path],
    under: (path: string): string | undefined => Object.entries(problems).find(([name]) => isUnder(path, name))?.[1],
  };
};

import { keepPreviousData, skipToken, useQuery } from "@tanstack/react-query";
import { SettingExample } from "../../components/settings/setting-example";
import { AccentSample } from "../../components/ui/accent-sample";
import { trpc } from "../../lib/trpc";
import { accentInWords } from "./accent-in-words";

const themes = ["light", "dark"] as const;

/** What a color becomes in both themes, and what was adjusted so that it can be read; nothing while there is none. */
export const AccentPreviewRow = ({ color }: { color: string }) => {
  const input = /^#[0-9a-f]{6}$/.test(color) ? { color } : skipToken;
  const { data } = useQuery(trpc.branding.previewAccent.queryOptions(input, { placeholderData: keepPreviousData }));
  if (!data || input === skipToken) return null;
  return (
    <SettingExample label="Preview in light and dark">
      {themes.map((theme) => (
        <AccentSample key={theme} scheme={theme} shades={data[theme].shades}>
          {accentInWords(color, theme, data[theme])}
        </AccentSample>
      ))}
    </SettingExample>
  );
};

import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { useQuery } from "@tanstack/react-query";
import { Monitor, Moon, Smartphone, Sun, SunMoon } from "lucide-react";
import { useState } from "react";
import { Inline } from "../../components/layout/inline";
import { ErrorState } from "../../components/states/error-state";
import { Delayed } from "../../components/ui/delayed";
import { MailFrame } from "../../components/ui/mail-frame";
import { MailHead } from "../../components/ui/mail-head";
import { Note } from "../../components/ui/note";
import { PlainText } from "../../components/ui/plain-text";
import { Segmented } from "../../components/ui/segmented";
import { Skeleton } from "../../components/ui/skeleton";
import { problemOf } from "../../lib/problem";
import { api } from "../../lib/trpc";
import { useDebounced } from "../../lib/use-debounced";

type TemplatePreviewProps = { type: string; words: MailWords; hasProblem: boolean };

const parts = [
  { value: "mail", label: "Mail" },
  { value: "text", label: "Text" },
] as const;
const schemes = [
  { value: "auto", label: "As the reader’s device", icon: SunMoon },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const;
const windows = [
  { value: "wide", label: "On a wide screen", icon: Monitor },
  { value: "phone", label: "On a phone", icon: Smartphone },
] as const;

type Scheme = (typeof schemes)[number]["value"];

/** The server draws the words a moment after the last letter; until they can be drawn again, the last mail stays. */
const useRendered = ({ type, words, hasProblem }: TemplatePreviewProps, scheme: Scheme) => {
  const current = JSON.stringify(words);
  const rested = useDebounced(current, 350);
  const query = useQuery({
    queryKey: ["template-preview", type, rested, scheme],
    queryFn: () => api.templates.preview.mutate({ type, words: JSON.parse(rested), scheme }),
    enabled: !hasProblem && rested === current,
    retry: false,
  });
  const [last, setLast] = useState(query.data);
  if (query.data && query.data !== last) setLast(query.data);
  return { ...query, data: query.data ?? last };
};

/** What the words come to: as mail and as text, in light and in dark, on a wide screen and on a phone. */
export const TemplatePreview = (props: TemplatePreviewProps) => {
  const [part, setPart] = useState<"mail" | "text">("mail");
  const [scheme, setScheme] = useState<Scheme>("auto");
  const [size, setSize] = useState<"wide" | "phone">("phone");
  const { data, error, isFetching, refetch } = useRendered(props, scheme);
  const { fields } = error ? problemOf(error) : { fields: undefined };
  const problem = Object.values(fields ?? {})[0];
  return (
    <>
      <Inline gap={2} justify="between" isWrapping>
        <Segmented label="Part" value={part} onChange={setPart} options={parts} />
        <Inline gap={2}>
          <Segmented label="Scheme" value={scheme} onChange={setScheme} options={schemes} />
          <Segmented label="Window" value={size} onChange={setSize} options={windows} />
        </Inline>
      </Inline>
      {props.hasProblem && (
        <Note tone="warning">{data && "This is how it looked before. "}The words need another look.</Note>
      )}
      {!props.hasProblem && problem && <Note tone="warning">{problem}</Note>}
      {error && !problem && (
        <ErrorState title="The preview could not be drawn" error={error} onRetry={refetch} isRetrying={isFetching} />
      )}
      {!data && !error && !props.hasProblem && (
        <Delayed label="Drawing the mail">
          <Skeleton shape="block" height={120} />
        </Delayed>
      )}
      {data && (
        <>
          <MailHead to={data.recipient} subject={data.subject} preheader={data.preheader} />
          {part === "mail" ? (
            <MailFrame label="The mail" html={data.html} width={size === "wide" ? 660 : 375} />
          ) : (
            <PlainText label="The text part">{data.text}</PlainText>
          )}
        </>
      )}
    </>
  );
};

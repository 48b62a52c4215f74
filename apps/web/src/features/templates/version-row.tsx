import type { TemplateVersion } from "@gatehouse/shared/templates/template";
import type { ReactNode } from "react";
import { Row } from "../../components/layout/row-list";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatDay } from "../../lib/format";
import type { TemplateMail } from "./use-template-words";

type VersionRowProps = { version: number; origin: ReactNode; end: ReactNode };

export const VersionRow = ({ version, origin, end }: VersionRowProps) => (
  <Row
    start={
      <Text size="xs" tone="muted" weight="medium" isNumeric>
        v{version}
      </Text>
    }
    end={end}
  >
    <Text tone="muted">{origin}</Text>
  </Row>
);

const Author = ({ children }: { children: string }) => (
  <Text tone="default" weight="medium">
    {children}
  </Text>
);

export const DraftOrigin = ({ draft, isUnsaved }: { draft: TemplateMail["draft"]; isUnsaved: boolean }) => (
  <>
    <Author>Draft</Author> {!draft || draft.isOwn ? "yours" : `by ${draft.author}`},{" "}
    {isUnsaved || !draft ? (
      "not saved yet"
    ) : (
      <>
        saved <Time value={draft.savedAt} as="minute" />
      </>
    )}
  </>
);

export const VersionOrigin = ({ version: { author, publishedAt, replacedAt } }: { version: TemplateVersion }) => {
  if (author === null || publishedAt === null)
    return (
      <>
        <Author>Gatehouse</Author> the default
      </>
    );
  const isOneDay = replacedAt !== null && formatDay(publishedAt) === formatDay(replacedAt);
  return (
    <>
      <Author>{author}</Author> {replacedAt === null && "since "}
      <Time value={publishedAt} as="day" />
      {replacedAt && !isOneDay && (
        <>
          {" to "}
          <Time value={replacedAt} as="day" />
        </>
      )}
    </>
  );
};

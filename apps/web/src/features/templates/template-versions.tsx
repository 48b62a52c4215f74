import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { TemplateVersion } from "@gatehouse/shared/templates/template";
import { useMutation } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Section } from "../../components/layout/section";
import { Button } from "../../components/ui/button";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { lazily } from "../../lib/lazily";
import { api } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";
import type { MailedTemplate } from "./use-template-words";

const CompareDialog = lazily(() => import("./compare-dialog"), "CompareDialog");

type TemplateVersionsProps = {
  template: MailedTemplate;
  /** In the editor. */
  words: MailWords;
  onRestore: (words: MailWords, version: number) => void;
  onReset: () => void;
};

const Origin = ({ version: { author, publishedAt } }: { version: TemplateVersion }) =>
  author === null ? (
    <>
      <Text weight="medium">Gatehouse</Text> the default
    </>
  ) : (
    <>
      <Text weight="medium">{author}</Text> <Time value={publishedAt} />
    </>
  );

/** All that ever went out, newest first: to compare with the editor, and to put back into it. */
export const TemplateVersions = ({ template, words, onRestore, onReset }: TemplateVersionsProps) => {
  const { type, liveVersion, mail } = template;
  const dialog = useDialog();
  const [compared, setCompared] = useState(1);
  const restore = useMutation({
    mutationFn: (version: number) => api.templates.version.query({ type, version }),
    onSuccess: onRestore,
  });
  const compare = (version: number) => {
    setCompared(version);
    dialog.open();
  };
  return (
    <Section
      title="Versions"
      actions={
        liveVersion > 1 && (
          <Button size="sm" variant="ghost" onClick={onReset}>
            Reset to default
          </Button>
        )
      }
    >
      <Panel content="rows">
        <RowList label="Versions">
          {mail.versions.map((version) => (
            <Row
              key={version.version}
              start={
                <Text size="xs" tone="muted" weight="medium" isNumeric>
                  v{version.version}
                </Text>
              }
              end={
                <Inline gap={1}>
                  {version.version === liveVersion && <StatusBadge status="active" label="Live" />}
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={`Compare version ${version.version}`}
                    onPointerEnter={CompareDialog.preload}
                    onClick={() => compare(version.version)}
                  >
                    Compare
                  </Button>
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={`Restore version ${version.version}`}
                    onClick={() => restore.mutate(version.version)}
                  >
                    Restore
                  </Button>
                </Inline>
              }
            >
              <Text tone="soft">
                <Origin version={version} />
              </Text>
            </Row>
          ))}
        </RowList>
      </Panel>
      {dialog.count > 0 && (
        <Suspense>
          <CompareDialog
            key={dialog.count}
            type={type}
            version={compared}
            words={words}
            open={dialog.isOpen}
            onClose={dialog.close}
          />
        </Suspense>
      )}
    </Section>
  );
};

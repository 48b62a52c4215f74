import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import { useMutation } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { Section } from "../../components/layout/section";
import { Button } from "../../components/ui/button";
import { StatusBadge } from "../../components/ui/status-badge";
import { lazily } from "../../lib/lazily";
import { api } from "../../lib/trpc";
import { useDialog } from "../../lib/use-dialog";
import type { MailedTemplate } from "./use-template-words";
import { DraftOrigin, VersionOrigin, VersionRow } from "./version-row";

const CompareDialog = lazily(() => import("./compare-dialog"), "CompareDialog");

type TemplateVersionsProps = {
  template: MailedTemplate;
  /** In the editor. */
  words: MailWords;
  isUnsaved: boolean;
  onRestore: (words: MailWords, version: number) => void;
  onReset: () => void;
};

/** The draft and all that ever went out, newest first: to compare with the editor, and to put back into it. */
export const TemplateVersions = ({ template, words, isUnsaved, onRestore, onReset }: TemplateVersionsProps) => {
  const { type, liveVersion, mail } = template;
  const dialog = useDialog();
  const [compared, setCompared] = useState(1);
  const restore = useMutation({
    mutationFn: (version: number) => api.templates.version.query({ type, version }),
    onSuccess: onRestore,
  });
  const comparison = (version: number, of: string) => (
    <Button
      size="sm"
      variant="ghost"
      aria-label={`Compare ${of}`}
      onPointerEnter={CompareDialog.preload}
      onClick={() => {
        setCompared(version);
        dialog.open();
      }}
    >
      Compare
    </Button>
  );
  return (
    <Section
      look="field"
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
          {(mail.draft || isUnsaved) && (
            <VersionRow
              version={mail.nextVersion}
              origin={<DraftOrigin draft={mail.draft} isUnsaved={isUnsaved} />}
              end={comparison(liveVersion, "the draft")}
            />
          )}
          {mail.versions.map((one) => (
            <VersionRow
              key={one.version}
              version={one.version}
              origin={<VersionOrigin version={one} />}
              end={
                one.version === liveVersion ? (
                  <StatusBadge status="active" label="Live" />
                ) : (
                  <Inline gap={1}>
                    {comparison(one.version, `version ${one.version}`)}
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={`Restore version ${one.version}`}
                      onClick={() => restore.mutate(one.version)}
                    >
                      Restore
                    </Button>
                  </Inline>
                )
              }
            />
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

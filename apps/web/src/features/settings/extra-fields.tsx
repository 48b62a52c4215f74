import type { ExtraField, maxExtraFields } from "@gatehouse/shared/settings/extra-fields";
import { ListPlus, Plus } from "lucide-react";
import { Suspense, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Panel } from "../../components/layout/panel";
import { Section } from "../../components/layout/section";
import { OpeningList } from "../../components/settings/opening-list";
import { OpeningRow } from "../../components/settings/opening-row";
import { EmptyState } from "../../components/states/empty-state";
import { FormSkeleton } from "../../components/states/form-skeleton";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { lazily } from "../../lib/lazily";
import { moveItem } from "../../lib/move-item";
import { isSameField, newFieldKey } from "./extra-field-changes";
import { audienceLabels, kindInWords } from "./extra-field-words";
import type { SettingsForm } from "./use-settings-form";

const ExtraFieldEditor = lazily(() => import("./extra-field-editor"), "ExtraFieldEditor");

/** As many as the schema takes, whose code is not on the page. */
const maxFields: typeof maxExtraFields = 20;
const columns = ["Field", "Key", "Kind", "Asked of", "Required"];

const factsOf = (field: ExtraField) => [
  <Text key="key" isMono>
    {field.key}
  </Text>,
  kindInWords(field),
  audienceLabels[field.audience],
  field.isRequired ? "Required" : "Optional",
];

/** What is not saved of a field yet. */
const differenceOf = (field: ExtraField, before: ExtraField | undefined): string | undefined => {
  if (!before) return "new";
  if (JSON.stringify(field) === JSON.stringify(before)) return undefined;
  return field.label === before.label ? "changed" : `was “${before.label}”`;
};

/** The list as it is edited: which one is open, and what each deed does to it. */
const useExtraFields = (form: SettingsForm<"registration">) => {
  const fields = form.values.extraFields;
  const section = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const setAll = (extraFields: ExtraField[]) => form.set({ extraFields });
  return {
    fields,
    section,
    isOpen: (index: number) => index === opened || form.problemUnder(`extraFields.${index}`) !== undefined,
    toggle: (index: number) => setOpened(index === opened ? null : index),
    change: (index: number, field: ExtraField) => {
      setOpened(index);
      form.set({ extraFields: fields.with(index, field) }, `extraFields.${index}`);
    },
    add: () => {
      const key = newFieldKey(
        "",
        [...fields, ...form.saved.extraFields].map((field) => field.key),
      );
      setAll([
        ...fields,
        { key, label: "", help: "", kind: "text", audience: "people", isRequired: false, choices: [] },
      ]);
      setOpened(fields.length);
    },
    remove: (index: number) => {
      flushSync(() => {
        setAll(fields.toSpliced(index, 1));
        setOpened(null);
      });
      const rows = section.current?.querySelectorAll<HTMLElement>("[aria-expanded]") ?? [];
      (rows[Math.min(index, rows.length - 1)] ?? section.current?.querySelector("button"))?.focus();
    },
    move: (index: number, by: 1 | -1) => {
      setAll(moveItem(fields, index, by));
      if (opened === index) setOpened(index + by);
      else if (opened === index + by) setOpened(index);
    },
  };
};

type ExtraFieldsProps = { form: SettingsForm<"registration"> };
type RowProps = ExtraFieldsProps & { index: number; list: ReturnType<typeof useExtraFields> };

const ExtraFieldRow = ({ form, list: { fields, ...list }, index }: RowProps) => {
  const field = fields[index];
  if (!field) return null;
  const { extraFields } = form.saved;
  const saved = extraFields.find((before) => isSameField(before, field));
  return (
    <OpeningRow
      name={field.label || "New field"}
      facts={factsOf(field)}
      was={differenceOf(field, saved)}
      isOpen={list.isOpen(index)}
      onToggle={() => list.toggle(index)}
      onMove={{
        up: index > 0 ? () => list.move(index, -1) : undefined,
        down: index < fields.length - 1 ? () => list.move(index, 1) : undefined,
      }}
    >
      <Suspense fallback={<FormSkeleton fields={3} />}>
        <ExtraFieldEditor
          field={field}
          isSaved={saved !== undefined}
          takenKeys={[...fields.toSpliced(index, 1), ...extraFields].map(({ key }) => key)}
          problemOf={(path) => form.problemAt(`extraFields.${index}.${path}`)}
          onChange={(changed) => list.change(index, changed)}
          onDelete={() => list.remove(index)}
        />
      </Suspense>
    </OpeningRow>
  );
};

export const ExtraFields = ({ form }: ExtraFieldsProps) => {
  const list = useExtraFields(form);
  const { length } = list.fields;
  const addButton = (
    <Button
      size="sm"
      icon={Plus}
      disabled={length >= maxFields}
      onPointerEnter={ExtraFieldEditor.preload}
      onClick={list.add}
    >
      Add field
    </Button>
  );
  return (
    <div ref={list.section}>
      <Section
        title="Extra fields"
        lead={`Asked at registration, shown on the user and organization pages. At most ${maxFields}.`}
        actions={length > 0 && addButton}
      >
        {length === 0 ? (
          <Panel>
            <EmptyState
              icon={ListPlus}
              title="No extra fields"
              body="People and organizations are asked for their names only. Add what else you want to know."
              actions={addButton}
            />
          </Panel>
        ) : (
          <OpeningList label="Extra fields" columns={columns}>
            {Array.from({ length }, (_, index) => (
              // A new field has nothing else that stays: its key changes with its label.
              <ExtraFieldRow key={index} index={index} list={list} form={form} />
            ))}
          </OpeningList>
        )}
      </Section>
    </div>
  );
};

import {
  type ExtraField,
  type ExtraFieldAudience,
  type ExtraFieldKind,
  extraFieldAudiences,
  extraFieldKinds,
} from "@gatehouse/shared/settings/extra-fields";
import { Grid } from "../../components/layout/grid";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { WithPreview } from "../../components/settings/with-preview";
import { Button } from "../../components/ui/button";
import { Checkbox } from "../../components/ui/checkbox";
import { Code } from "../../components/ui/code";
import { Field } from "../../components/ui/field";
import { Input } from "../../components/ui/input";
import { ListInput } from "../../components/ui/list-input";
import { Select } from "../../components/ui/select";
import { confirm } from "../../lib/confirm";
import { newFieldKey } from "./extra-field-changes";
import { ExtraFieldPreview } from "./extra-field-preview";
import { audienceLabels, kindLabels } from "./extra-field-words";

const kinds = extraFieldKinds.map((value) => ({ value, label: kindLabels[value] }));
const audiences = extraFieldAudiences.map((value) => ({ value, label: audienceLabels[value] }));

type ExtraFieldEditorProps = {
  field: ExtraField;
  /** Answers may exist: what they are kept by stays as it is. */
  isSaved: boolean;
  /** Keys of the other fields. */
  takenKeys: readonly string[];
  problemOf: (path: string) => string | undefined;
  onChange: (field: ExtraField) => void;
  onDelete: () => void;
};

type PartProps = Pick<ExtraFieldEditorProps, "isSaved" | "problemOf"> & {
  field: ExtraField;
  change: (part: Partial<ExtraField>) => void;
};

const Words = ({ field, isSaved, problemOf, change }: PartProps) => (
  <>
    <Field
      label="Label"
      error={problemOf("label") ?? problemOf("key")}
      help={
        <>
          Key <Code>{field.key}</Code>
          {isSaved ? ", which stays" : ", made from the label and fixed once saved"}
        </>
      }
    >
      <Input
        value={field.label}
        autoFocus={!isSaved && field.label === ""}
        autoComplete="off"
        onChange={({ target }) => change({ label: target.value })}
      />
    </Field>
    <Field label="Help" isOptional error={problemOf("help")}>
      <Input value={field.help} autoComplete="off" onChange={({ target }) => change({ help: target.value })} />
    </Field>
  </>
);

const Sort = ({ field, isSaved, problemOf, change }: PartProps) => {
  const changeKind = (kind: ExtraFieldKind) => change({ kind, choices: kind === "choice" ? ["", ""] : [] });
  return (
    <Grid columns={2} gap={3} isFixed>
      <Field label="Kind" error={problemOf("kind")} help={isSaved && "Fixed once saved"}>
        <Select
          value={field.kind}
          disabled={isSaved}
          options={kinds}
          onChange={({ target }) => changeKind(target.value as ExtraFieldKind)}
        />
      </Field>
      <Field label="Asked of" error={problemOf("audience")} help={isSaved && "Fixed once saved"}>
        <Select
          value={field.audience}
          disabled={isSaved}
          options={audiences}
          onChange={({ target }) => change({ audience: target.value as ExtraFieldAudience })}
        />
      </Field>
    </Grid>
  );
};

/** One extra field, changed in the draft of its page. */
export const ExtraFieldEditor = ({
  field,
  isSaved,
  takenKeys,
  onChange,
  onDelete,
  problemOf,
}: ExtraFieldEditorProps) => {
  const change = (part: Partial<ExtraField>) => {
    const key = isSaved || part.label === undefined ? field.key : newFieldKey(part.label, takenKeys);
    onChange({ ...field, ...part, key });
  };
  const remove = async () => {
    const isMeant =
      !isSaved ||
      (await confirm({
        title: `Delete “${field.label}”?`,
        body: "Nobody is asked for it any more, and the answers given so far are no longer shown. It goes when you save.",
        confirm: "Delete field",
        tone: "danger",
      }));
    if (isMeant) onDelete();
  };
  const part = { field, isSaved, problemOf, change };
  return (
    <WithPreview label="As people see it" preview={<ExtraFieldPreview key={field.kind} field={field} />}>
      <Stack gap={4}>
        <Words {...part} />
        <Sort {...part} />
        {field.kind === "choice" && (
          <ListInput
            label="Choices"
            itemLabel="Choice"
            values={field.choices}
            onChange={(choices) => change({ choices })}
            problemOf={(index) => problemOf(index === undefined ? "choices" : `choices.${index}`)}
          />
        )}
        <Inline justify="between" isWrapping>
          <Checkbox
            label={field.kind === "yes_no" ? "Required: only “yes” lets people go on" : "Required"}
            checked={field.isRequired}
            onChange={({ target }) => change({ isRequired: target.checked })}
          />
          <Button size="sm" variant="danger-quiet" onClick={remove}>
            {isSaved ? "Delete field…" : "Delete field"}
          </Button>
        </Inline>
      </Stack>
    </WithPreview>
  );
};

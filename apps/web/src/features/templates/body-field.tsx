import { CircleCheck } from "lucide-react";
import type { ComponentProps } from "react";
import { Inline } from "../../components/layout/inline";
import { Field } from "../../components/ui/field";
import { Icon } from "../../components/ui/icon";
import { LinkButton } from "../../components/ui/link-button";
import { Popover } from "../../components/ui/popover";
import { PopoverBody, PopoverHeader } from "../../components/ui/popover-parts";
import { VariableField } from "../../components/ui/variable-field";
import { BodyToolbar, pressTool } from "./body-toolbar";

const MarkdownHints = () => (
  <Popover label="Markdown" trigger={(props) => <LinkButton {...props}>Markdown</LinkButton>}>
    {() => (
      <>
        <PopoverHeader title="Markdown" />
        <PopoverBody>
          <p># makes a heading, ## a smaller one. Paragraphs stand apart by an empty line.</p>
          <p>A link alone in its paragraph becomes the button; its address stands below it in words.</p>
          <p>What follows a line of --- is small print.</p>
          <p>A paragraph whose variables are empty is left out. HTML is shown as it is typed.</p>
        </PopoverBody>
      </>
    )}
  </Popover>
);

const AllIsWell = () => (
  <Inline as="span" gap={1}>
    <Icon of={CircleCheck} size={14} tone="success" />
    All variables are known. HTML in values is escaped.
  </Inline>
);

type BodyFieldProps = ComponentProps<typeof VariableField> & { problem?: string };

/** The body of a mail: Markdown with a toolbar. */
export const BodyField = ({ problem, ...field }: BodyFieldProps) => (
  <Field label="Body" aside={<MarkdownHints />} error={problem} help={problem ? undefined : <AllIsWell />}>
    <VariableField
      {...field}
      isMultiline
      onKeyDown={pressTool}
      toolbar={<BodyToolbar field={field.fieldRef} variables={field.variables} />}
    />
  </Field>
);

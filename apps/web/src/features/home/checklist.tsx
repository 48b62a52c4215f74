import type { ChecklistStep } from "@gatehouse/shared/home/admin-home";
import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { Meter } from "../../components/ui/meter";
import { Text } from "../../components/ui/text";
import { Tick } from "../../components/ui/tick";
import { formatCount } from "../../lib/format";
import { stepWords } from "./checklist-steps";
import { SampleData } from "./sample-data";

const Step = ({ step: { key, isDone, count } }: { step: ChecklistStep }) => {
  const { label, noun, hint, action } = stepWords[key];
  return (
    <Inline gap={3} align={isDone ? "center" : "start"}>
      <Tick isDone={isDone} />
      <Grow>
        <Text as="div" size="sm" tone={isDone ? "muted" : "default"} weight={isDone ? "normal" : "medium"}>
          {label}
        </Text>
        {!isDone && (
          <Stack gap={2} align="start">
            <Text size="xs" tone="muted">
              {hint}
            </Text>
            {action}
          </Stack>
        )}
      </Grow>
      {isDone && count !== null && noun && (
        <Text size="xs" tone="muted" isNumeric>
          {formatCount(count, noun)}
        </Text>
      )}
    </Inline>
  );
};

/** Ticks itself by looking at what is there. */
export const Checklist = ({ steps, hasSampleData }: { steps: ChecklistStep[]; hasSampleData: boolean }) => {
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Panel
      title="Set up"
      actions={
        <Text size="xs" isNumeric>
          {done} of {steps.length}
        </Text>
      }
      footer={<SampleData isThere={hasSampleData} />}
    >
      <Stack gap={4}>
        <Meter label="Steps done" value={done} max={steps.length} kind="progress" />
        {steps.map((step) => (
          <Step key={step.key} step={step} />
        ))}
      </Stack>
    </Panel>
  );
};

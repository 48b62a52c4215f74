import type { ReactNode } from "react";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Text } from "../../components/ui/text";
import { Tick } from "../../components/ui/tick";

export type Step = {
  title: string;
  detail?: ReactNode;
  state: "done" | "current" | "to-do";
};

/** What lies behind a newcomer and what comes, one under the other. */
export const StepList = ({ steps }: { steps: Step[] }) => (
  <Stack as="ol" gap={4}>
    {steps.map(({ title, detail, state }) => (
      <li key={title}>
        <Inline gap={3} align="start">
          <Tick isDone={state === "done"} isCurrent={state === "current"} />
          <Stack gap={1}>
            <Text
              size="sm"
              tone={state === "done" ? "soft" : "default"}
              weight={state === "done" ? "normal" : "medium"}
            >
              {title}
            </Text>
            {detail && (
              <Text size="xs" tone="muted">
                {detail}
              </Text>
            )}
          </Stack>
        </Inline>
      </li>
    ))}
  </Stack>
);

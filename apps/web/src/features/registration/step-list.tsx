import type { ReactNode } from "react";
import { Grow } from "../../components/layout/grow";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Text } from "../../components/ui/text";
import { Tick } from "../../components/ui/tick";

export type Step = {
  title: string;
  detail?: ReactNode;
  /** At the right: when it was. */
  aside?: ReactNode;
  state: "done" | "current" | "to-do";
};

/** What lies behind a newcomer and what comes, one under the other. */
export const StepList = ({ steps }: { steps: Step[] }) => (
  <Stack as="ol" gap={4}>
    {steps.map(({ title, detail, aside, state }) => (
      <li key={title}>
        <Inline gap={3} align="start">
          <Tick isDone={state === "done"} isCurrent={state === "current"} />
          <Grow>
            <Text
              as="div"
              size="sm"
              tone={state === "done" ? "soft" : "default"}
              weight={state === "done" ? "normal" : "medium"}
            >
              {title}
            </Text>
            {detail && (
              <Text as="div" size="xs" tone="muted">
                {detail}
              </Text>
            )}
          </Grow>
          {aside && (
            <Text size="sm" tone="muted">
              {aside}
            </Text>
          )}
        </Inline>
      </li>
    ))}
  </Stack>
);

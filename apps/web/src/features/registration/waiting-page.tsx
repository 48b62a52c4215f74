import { Mail } from "lucide-react";
import type { ReactNode } from "react";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Stack } from "../../components/layout/stack";
import { GatePage } from "../../components/states/gate-page";
import { Icon } from "../../components/ui/icon";
import { type Step, StepList } from "./step-list";

type WaitingPageProps = {
  title: string;
  lead: string;
  workspaceName: string;
  steps: Step[];
  /** Whether and where a mail will come. */
  mail: ReactNode;
  children: ReactNode;
};

/** Between registering and signing in: what is done, what is waited for, and how the person learns of it. */
export const WaitingPage = ({ title, lead, workspaceName, steps, mail, children }: WaitingPageProps) => (
  <GatePage title={title} lead={lead} avatar={workspaceName}>
    <Stack gap={5}>
      <Panel
        footer={
          <Inline gap={2} align="start">
            <Icon of={Mail} />
            <span>{mail}</span>
          </Inline>
        }
      >
        <StepList steps={steps} />
      </Panel>
      {children}
    </Stack>
  </GatePage>
);

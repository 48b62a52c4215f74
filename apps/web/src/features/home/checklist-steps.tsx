import type { ChecklistStep } from "@gatehouse/shared/home/admin-home";
import type { ReactNode } from "react";
import { Code } from "../../components/ui/code";
import { InviteButton } from "../invitations/invite-button";

type StepWords = {
  label: string;
  /** Names what is counted. */
  noun?: { one: string; many: string };
  /** Why it is worth doing, or why it can't be done yet. */
  hint: ReactNode;
  action?: ReactNode;
};

export const stepWords: Record<ChecklistStep["key"], StepWords> = {
  "invite-colleague": {
    label: "Invite a colleague",
    noun: { one: "person", many: "people" },
    hint: "So that two can help when one is away",
    action: <InviteButton variant="secondary" size="sm" />,
  },
  "publish-product": {
    label: "Publish a product",
    noun: { one: "published", many: "published" },
    hint: "Comes with the catalog, in a later version",
  },
  "connect-model": {
    label: "Connect a model",
    noun: { one: "provider", many: "providers" },
    hint: "Comes with models, in a later version",
  },
  "set-budget": {
    label: "Set a budget",
    noun: { one: "budget", many: "budgets" },
    hint: "Comes with budgets, in a later version",
  },
  "configure-email": {
    label: "Configure e-mail",
    hint: (
      <>
        Mails are skipped until <Code>SMTP_SERVER</Code> is set
      </>
    ),
  },
};

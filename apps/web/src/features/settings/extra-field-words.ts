import type { ExtraField, ExtraFieldAudience, ExtraFieldKind } from "@gatehouse/shared/settings/extra-fields";

export const kindLabels: Record<ExtraFieldKind, string> = {
  text: "Text",
  choice: "One of a list",
  number: "Number",
  yes_no: "Yes or no",
};

export const audienceLabels: Record<ExtraFieldAudience, string> = { people: "People", organizations: "Organizations" };

/** "One of 4" says more than its kind. */
export const kindInWords = ({ kind, choices }: ExtraField): string =>
  kind === "choice" ? `One of ${choices.length}` : kindLabels[kind];

import type { Stores } from "../db/stores";
import { type Audience, audiences } from "../events/audiences";
import type { EventType } from "../events/event";
import type { TemplateDoc } from "./template-store";

export type TypeSettings = { isOn: boolean; audiences: Audience[] };

export const audiencesOf = ({ recipients }: Pick<EventType, "recipients">): Audience[] =>
  (Object.keys(audiences) as Audience[]).filter((audience) => recipients[audience]);

/** Whether a workspace tells of a type, and whom. What is mandatory reaches whom it names, whatever is stored. */
export const typeSettingsOf = (
  type: Pick<EventType, "isMandatory" | "recipients">,
  template: Pick<TemplateDoc, "isOn" | "audiences"> | null,
): TypeSettings => {
  const all = audiencesOf(type);
  if (!template || type.isMandatory) return { isOn: true, audiences: all };
  const chosen = all.filter((audience) => template.audiences?.includes(audience) ?? true);
  return { isOn: template.isOn, audiences: chosen.length > 0 ? chosen : all };
};

/** What the workspace of an event has changed about its type; events of the installation go by the declaration. */
export const findTemplate = (
  { templates }: Pick<Stores, "templates">,
  workspaceId: string | null,
  type: string,
): Promise<TemplateDoc | null> => (workspaceId === null ? Promise.resolve(null) : templates.find(workspaceId, type));

import type { Stores } from "../db/stores";
import { type Audience, admins, audiences, superAdmins } from "../events/audiences";
import type { EventType } from "../events/event";
import type { TemplateDoc } from "./template-store";

export type TypeSettings = { isOn: boolean; audiences: Audience[] };

type Told = Pick<EventType, "isMandatory" | "recipients">;

const inOrder = (chosen: (audience: Audience) => boolean): Audience[] =>
  (Object.keys(audiences) as Audience[]).filter(chosen);

/** Whom a type names. */
export const audiencesOf = ({ recipients }: Pick<Told, "recipients">): Audience[] =>
  inOrder((audience) => recipients[audience] !== undefined);

/** Whom a workspace may tell: besides those whom the type names, of what is optional, the people who run it. */
export const recipientsOf = ({ isMandatory, recipients }: Told): Told["recipients"] =>
  isMandatory ? recipients : { admins, super_admins: superAdmins, ...recipients };

/** Whether a workspace tells of a type, and whom. What is mandatory reaches whom it names, whatever is stored. */
export const typeSettingsOf = (type: Told, template: Pick<TemplateDoc, "isOn" | "audiences"> | null): TypeSettings => {
  const named = audiencesOf(type);
  if (!template || type.isMandatory) return { isOn: true, audiences: named };
  const chosen = audiencesOf({ recipients: recipientsOf(type) }).filter((audience) =>
    template.audiences?.includes(audience),
  );
  return { isOn: template.isOn, audiences: chosen.length > 0 ? chosen : named };
};

/** What the workspace of an event has changed about its type; events of the installation go by the declaration. */
export const findTemplate = (
  { templates }: Pick<Stores, "templates">,
  workspaceId: string | null,
  type: string,
): Promise<TemplateDoc | null> => (workspaceId === null ? Promise.resolve(null) : templates.find(workspaceId, type));

import type { Stores } from "../db/stores";
import { audiences, roleAudiences } from "../events/audiences";
import type { TypedEvent } from "../events/read-event";
import type { TemplateDoc } from "../templates/template-store";
import { findTemplate, recipientsOf, typeSettingsOf } from "../templates/type-settings";

type Asked = {
  /** What the workspace has changed about the type. */
  template: TemplateDoc | null;
  /** Asks only which of these users are told. */
  among?: readonly string[];
};

/** Who is told of an event as things stand, by id, with the sentence that says why. */
export const recipientsNow = async (
  { type, event }: TypedEvent,
  stores: Stores,
  { template, among }: Asked,
): Promise<Map<string, string>> => {
  const told = new Map<string, string>();
  const settings = typeSettingsOf(type, template);
  if (!settings.isOn) return told;
  const resolvers = recipientsOf(type);
  for (const audience of settings.audiences) {
    const { reason } = audiences[audience];
    for (const id of (await resolvers[audience]?.(event, stores, among)) ?? []) {
      const knowsAlready = roleAudiences.includes(audience) && id === event.actorId;
      if (!knowsAlready && !told.has(id)) told.set(id, type.recipients[audience] ? (type.reason ?? reason) : reason);
    }
  }
  return told;
};

/** Everybody who is told of an event, by id, with the sentence that says why. */
export const resolveRecipients = async (told: TypedEvent, stores: Stores): Promise<Map<string, string>> =>
  recipientsNow(told, stores, { template: await findTemplate(stores, told.event.workspaceId, told.type.name) });

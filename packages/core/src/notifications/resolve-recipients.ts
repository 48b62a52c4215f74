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

/** The sentence that says why somebody is told, and whether they were looked for among active accounts. */
export type Telling = { reason: string; isActive: boolean };

/** Who is told of an event as things stand, by id. */
export const recipientsNow = async (
  { type, event }: TypedEvent,
  stores: Stores,
  { template, among }: Asked,
): Promise<Map<string, Telling>> => {
  const told = new Map<string, Telling>();
  const settings = typeSettingsOf(type, template);
  if (!settings.isOn) return told;
  const resolvers = recipientsOf(type);
  for (const audience of settings.audiences) {
    const { reason } = audiences[audience];
    const isRole = roleAudiences.includes(audience);
    for (const id of (await resolvers[audience]?.(event, stores, among)) ?? []) {
      const knowsAlready = isRole && id === event.actorId;
      if (knowsAlready || told.has(id)) continue;
      told.set(id, { reason: type.recipients[audience] ? (type.reason ?? reason) : reason, isActive: isRole });
    }
  }
  return told;
};

/** Everybody who is told of an event, by id. */
export const resolveRecipients = async (told: TypedEvent, stores: Stores): Promise<Map<string, Telling>> =>
  recipientsNow(told, stores, { template: await findTemplate(stores, told.event.workspaceId, told.type.name) });

import type { Stores } from "../db/stores";
import { audiences, roleAudiences } from "../events/audiences";
import type { TypedEvent } from "../events/read-event";
import { findTemplate, recipientsOf, typeSettingsOf } from "../templates/type-settings";

/** Everybody who is told of an event, by id, with the sentence that says why. */
export const resolveRecipients = async ({ type, event }: TypedEvent, stores: Stores): Promise<Map<string, string>> => {
  const told = new Map<string, string>();
  const settings = typeSettingsOf(type, await findTemplate(stores, event.workspaceId, type.name));
  if (!settings.isOn) return told;
  const resolvers = recipientsOf(type);
  for (const audience of settings.audiences) {
    const { reason } = audiences[audience];
    for (const id of (await resolvers[audience]?.(event, stores)) ?? []) {
      const knowsAlready = roleAudiences.includes(audience) && id === event.actorId;
      if (!knowsAlready && !told.has(id)) told.set(id, type.recipients[audience] ? (type.reason ?? reason) : reason);
    }
  }
  return told;
};

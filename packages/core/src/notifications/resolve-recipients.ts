import type { Stores } from "../db/stores";
import { type Audience, audiences, roleAudiences } from "../events/audiences";
import type { TypedEvent } from "../events/read-event";
import { findTemplate, typeSettingsOf } from "../templates/type-settings";

/** Everybody who is told of an event, by id, with the sentence that says why. */
export const resolveRecipients = async ({ type, event }: TypedEvent, stores: Stores): Promise<Map<string, string>> => {
  const told = new Map<string, string>();
  const settings = typeSettingsOf(type, await findTemplate(stores, event.workspaceId, type.name));
  if (!settings.isOn) return told;
  for (const [name, resolve] of Object.entries(type.recipients)) {
    const audience = name as Audience;
    if (!settings.audiences.includes(audience)) continue;
    for (const id of await resolve(event, stores)) {
      const knowsAlready = roleAudiences.includes(audience) && id === event.actorId;
      if (!knowsAlready && !told.has(id)) told.set(id, type.reason ?? audiences[audience].reason);
    }
  }
  return told;
};

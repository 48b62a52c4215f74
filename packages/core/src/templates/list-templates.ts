import type { TemplateSummary } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import type { EventType } from "../events/event";
import type { TemplateDoc } from "./template-store";
import { templateTypes } from "./template-type";
import { typeSettingsOf } from "./type-settings";

export const summaryOf = (type: EventType, template: TemplateDoc | null): TemplateSummary => ({
  type: type.name,
  title: type.title,
  category: type.category,
  isMandatory: type.isMandatory,
  isOn: typeSettingsOf(type, template).isOn,
  hasMail: type.mail !== undefined,
  liveVersion: template?.live?.version ?? 1,
  hasDraft: template?.draft != null,
});

/** Every type that people are told of, with what the workspace has changed about it. */
export const listTemplates = async ({ actor, stores }: UserCtx): Promise<TemplateSummary[]> => {
  const changed = new Map((await stores.templates.listAll(actor.workspaceId)).map((one) => [one.type, one]));
  return templateTypes.map((type) => summaryOf(type, changed.get(type.name) ?? null));
};

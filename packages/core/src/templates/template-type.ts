import { AppError } from "@gatehouse/shared/errors";
import type { EventType } from "../events/event";
import { eventTypes } from "../events/event-types";
import { audiencesOf } from "./type-settings";

/** Types that people are told of; some are only for webhooks. */
export const templateTypes: readonly EventType[] = eventTypes.filter((type) => audiencesOf(type).length > 0);

/** Throws `template.not-found`. */
export const templateType = (name: string): EventType => {
  const type = templateTypes.find((one) => one.name === name);
  if (!type) throw new AppError("template.not-found");
  return type;
};

/** A type that is told by mail; throws `template.not-found` for others. */
export const mailedType = (name: string): EventType & { mail: NonNullable<EventType["mail"]> } => {
  const { mail, ...type } = templateType(name);
  if (!mail) throw new AppError("template.not-found");
  return { ...type, mail };
};

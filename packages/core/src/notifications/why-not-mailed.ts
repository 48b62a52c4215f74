import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import type { TemplateDoc } from "../templates/template-store";
import { typeSettingsOf } from "../templates/type-settings";
import type { Recipient } from "./recipient";
import { recipientsNow } from "./resolve-recipients";
import { whyNotTold } from "./why-not-told";

type Reader = Pick<Recipient, "user" | "preferences"> & {
  /** What the workspace has changed about the type. */
  template: TemplateDoc | null;
};

/**
 * Why this person is not mailed of an event any more, alone or in a digest, in words for an admin, or null. Asked right
 * before the mail goes out: much may have changed since it was planned.
 */
export const whyNotMailed = async (
  ctx: Pick<Deps, "config" | "stores">,
  told: TypedEvent,
  { user, preferences, template }: Reader,
): Promise<string | null> => {
  const { type, event } = told;
  if (!typeSettingsOf(type, template).isOn) return "Switched off for the workspace";
  if (type.isStillWanted && !(await type.isStillWanted(event, ctx.stores))) return "Not wanted any more";
  const reason = whyNotTold(ctx.config, type, { user, preferences, channel: "email" });
  if (reason) return reason;
  const recipients = await recipientsNow(told, ctx.stores, { template, among: [user._id] });
  return recipients.has(user._id) ? null : "Not among those who are told any more";
};

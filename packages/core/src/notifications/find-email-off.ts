import type { EmailOff } from "@gatehouse/shared/notifications/delivery";
import { adminScopeOf } from "../access/reach";
import type { Deps, UserCtx } from "../context";
import { boundedCount } from "../organizations/bounded-count";
import { withoutSmtp } from "./why-not-told";

/** Remembers since when there is no SMTP server; called by a worker when it starts. */
export const noteEmailSwitch = async ({ config, now, stores }: Deps): Promise<void> => {
  if (config.emailEnabled) await stores.installation.noteEmailOn();
  else await stores.installation.noteEmailOff(now());
};

/** Null while mails go out. */
export const findEmailOff = async (ctx: UserCtx): Promise<EmailOff | null> => {
  const { config, stores } = ctx;
  if (config.emailEnabled) return null;
  const since = await stores.installation.emailOffSince();
  const skipped = await stores.deliveryLog.countSkippedMails(adminScopeOf(ctx), since ?? new Date(0), withoutSmtp);
  return { since, skipped: boundedCount(skipped) };
};

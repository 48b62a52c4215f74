import type { MailWords } from "@gatehouse/shared/notifications/mail-words";
import type { Deps } from "../context";
import type { TemplateDoc } from "../templates/template-store";

type Seeded = Partial<Omit<TemplateDoc, "live">> & { type: string; live?: MailWords };

/** What a workspace has changed about an event type. */
export const seedTemplate = async (
  { newId, stores }: Pick<Deps, "newId" | "stores">,
  workspaceId: string,
  { live, ...template }: Seeded,
): Promise<void> =>
  stores.templates.insert({
    _id: newId("template"),
    workspaceId,
    revision: 1,
    isOn: true,
    audiences: null,
    live: live ? { version: 2, words: live } : null,
    lastVersion: live ? 2 : 1,
    draft: null,
    failureToldAt: null,
    ...template,
  });

import { AppError } from "@gatehouse/shared/errors";
import type { TemplateRevisionInput } from "@gatehouse/shared/templates/template";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { TemplateChanges } from "./template-store";

const untouched = { isOn: true, audiences: null, live: null, lastVersion: 1, draft: null, failureToldAt: null };

/** Changes what a workspace says of a type; throws `template.changed-meanwhile` when it is not at `revision` any more. */
export const changeTemplate = async (
  { actor: { workspaceId }, newId, stores: { templates } }: Tx<UserCtx>,
  { type, revision }: TemplateRevisionInput,
  changes: TemplateChanges,
): Promise<void> => {
  if (revision > 0) {
    const changed = await templates.change(workspaceId, type, revision, changes);
    if (!changed) throw new AppError("template.changed-meanwhile");
    return;
  }
  if (await templates.find(workspaceId, type)) throw new AppError("template.changed-meanwhile");
  await templates.insert({ _id: newId("template"), workspaceId, type, revision: 1, ...untouched, ...changes });
};

import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { eventType } from "../events/event-types";
import { templateFailed } from "./template-events";

const quietMs = 3_600_000;
const longestProblem = 300;

/** Tells the admins that a template's words could not be rendered, at most once an hour for each. */
export const reportFailedTemplate = (
  ctx: Deps,
  { workspaceId, type, error }: { workspaceId: string; type: string; error: unknown },
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const now = tx.now();
    const since = new Date(now.getTime() - quietMs);
    if (!(await tx.stores.templates.noteFailureForJob(workspaceId, type, now, since))) return;
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, longestProblem);
    await emit(tx, templateFailed, { workspaceId, data: { type, title: eventType(type).title, problem } });
  });

import type { ApprovePeopleInput } from "@gatehouse/shared/approvals/approval";
import type { BulkOutcome } from "@gatehouse/shared/bulk";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { emit } from "../events/emit";
import { showsProvedOnly } from "../registration/proves-email";
import { getSettings } from "../settings/settings-of";
import { userApproved } from "./approval-events";
import { decidePeople } from "./decide-people";
import { noteDecision } from "./note-decision";
import { placeOfNewcomer } from "./place-of-newcomer";

const approval = decidePeople(async (tx, user, note) => {
  const settings = await getSettings(tx, tx.actor.workspaceId);
  if (!user.emailVerified && showsProvedOnly(tx.config, settings)) throw new AppError("user.not-verified");
  const { teamIds } = await placeOfNewcomer(tx, user);
  const decision = { status: "active", statusReason: note || null, teamIds } as const;
  await noteDecision(tx, { user, action: "user.approve", decision });
  const data = { userId: user._id, name: user.firstName, note };
  await emit(tx, userApproved, { workspaceId: user.workspaceId, data });
});

/** Lets people in who registered; the note reaches them. Refuses with `user.not-verified` who is not in the queue yet. */
export const approvePeople = (ctx: UserCtx, { ids, note }: ApprovePeopleInput): Promise<BulkOutcome> =>
  approval.change(ctx, { ids, change: note });

import type { RejectPeopleInput } from "@gatehouse/shared/approvals/approval";
import type { BulkOutcome } from "@gatehouse/shared/bulk";
import type { UserCtx } from "../context";
import { emit } from "../events/emit";
import { userRejected } from "./approval-events";
import { decidePeople } from "./decide-people";
import { noteDecision } from "./note-decision";

const rejection = decidePeople(async (tx, user, reason) => {
  await noteDecision(tx, { user, action: "user.reject", decision: { status: "rejected", statusReason: reason } });
  const data = { userId: user._id, name: user.firstName, reason };
  await emit(tx, userRejected, { workspaceId: user.workspaceId, data });
});

/** Keeps people out who registered; the reason reaches them. */
export const rejectPeople = (ctx: UserCtx, { ids, reason }: RejectPeopleInput): Promise<BulkOutcome> =>
  rejection.change(ctx, { ids, change: reason });

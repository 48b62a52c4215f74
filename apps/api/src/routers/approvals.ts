import { approvePeople } from "@gatehouse/core/approvals/approve-people";
import { countApprovals } from "@gatehouse/core/approvals/count-approvals";
import { getApproval } from "@gatehouse/core/approvals/get-approval";
import { listApprovals } from "@gatehouse/core/approvals/list-approvals";
import { rejectPeople } from "@gatehouse/core/approvals/reject-people";
import {
  approvalIdInput,
  approvePeopleInput,
  listApprovalsInput,
  rejectPeopleInput,
} from "@gatehouse/shared/approvals/approval";
import { procedureFor, router } from "../trpc/trpc";

export const approvalsRouter = router({
  list: procedureFor("approvals:read")
    .input(listApprovalsInput)
    .query(({ ctx, input }) => listApprovals(ctx, input)),
  get: procedureFor("approvals:read")
    .input(approvalIdInput)
    .query(({ ctx, input }) => getApproval(ctx, input)),
  counts: procedureFor("approvals:read").query(({ ctx }) => countApprovals(ctx)),
  approvePeople: procedureFor("approvals:update")
    .input(approvePeopleInput)
    .mutation(({ ctx, input }) => approvePeople(ctx, input)),
  rejectPeople: procedureFor("approvals:update")
    .input(rejectPeopleInput)
    .mutation(({ ctx, input }) => rejectPeople(ctx, input)),
});

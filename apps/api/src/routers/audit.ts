import { listAudit } from "@gatehouse/core/audit/list-audit";
import { listAuditInput } from "@gatehouse/shared/audit/list-audit";
import { procedureFor, router } from "../trpc/trpc";

export const auditRouter = router({
  list: procedureFor("audit:read")
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
});

import { z } from "zod";
import { pageInput } from "../page";

/** What was done to, or by, one thing or person; newest first. */
export const listAuditInput = pageInput(["at"], "at")
  .pick({ cursor: true, limit: true })
  .extend({ subjectId: z.string().max(100) });
export type ListAuditInput = z.infer<typeof listAuditInput>;

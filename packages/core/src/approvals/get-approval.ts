import type { Approval } from "@gatehouse/shared/approvals/approval";
import { AppError } from "@gatehouse/shared/errors";
import { idPrefixes } from "@gatehouse/shared/ids";
import type { UserCtx } from "../context";
import { getPendingRequest } from "../organization-requests/get-pending-request";
import type { OrganizationDoc } from "../organizations/organization-store";
import { getUserInReach } from "../users/get-user-in-reach";
import type { UserDoc } from "../users/user-store";
import { presentApprovals } from "./present-approval";

const getPendingUser = async (ctx: UserCtx, id: string): Promise<UserDoc> => {
  const user = await getUserInReach(ctx, id);
  if (user.status !== "pending") throw new AppError("user.wrong-status");
  return user;
};

const isUserId = (id: string): boolean => id.startsWith(idPrefixes.user);

/** One that waits, however far behind in the queue; throws `user.wrong-status` or `organization.wrong-status`. */
export const getApproval = async (ctx: UserCtx, { id }: { id: string }): Promise<Approval> => {
  const people: UserDoc[] = isUserId(id) ? [await getPendingUser(ctx, id)] : [];
  const organizations: OrganizationDoc[] = isUserId(id) ? [] : [await getPendingRequest(ctx, id)];
  const [approval] = await presentApprovals(ctx, { people, organizations });
  if (!approval) throw new AppError("not-found");
  return approval;
};

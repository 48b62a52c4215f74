import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationDetail, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import type { OrganizationDoc } from "./organization-store";
import { presentOrganization } from "./present-organization";
import { resumeNow } from "./resume-now";

export const resumeOrganizationIn = async (tx: Tx<UserCtx>, { id }: OrganizationIdInput): Promise<OrganizationDoc> => {
  const resumed = await resumeNow(tx, await getOrganizationInWorkspace(tx, id), tx.actor.user._id);
  if (!resumed) throw new AppError("organization.wrong-status");
  return resumed;
};

/** Brings back exactly what was suspended. Throws `organization.wrong-status` when it is not suspended any more. */
export const resumeOrganization = async (ctx: UserCtx, input: OrganizationIdInput): Promise<OrganizationDetail> =>
  presentOrganization(ctx, await transaction(ctx, (tx) => resumeOrganizationIn(tx, input)));

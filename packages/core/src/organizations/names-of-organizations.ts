import type { UserCtx } from "../context";
import { organizationsById } from "./organizations-by-id";

/** Names by id of the organizations that the documents of one page point to. */
export const namesOfOrganizations = async (
  ctx: UserCtx,
  docs: { organizationId: string | null }[],
): Promise<Map<string, string>> =>
  new Map([...(await organizationsById(ctx, docs))].map(([id, { name }]) => [id, name]));

import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { DeletionTarget } from "./deletion-store";
import { findPlace, type Place } from "./find-place";

/** One batch of what a deletion left to do, in its transaction. */
export type Clearing = {
  tx: Tx<RequestCtx & { actor: Actor | null }>;
  workspaceId: string;
  /** Name of whoever ordered it. */
  orderedBy: string;
  batchSize: number;
};

export type OrganizationTarget = Extract<DeletionTarget, { kind: "organization" }>;
export type TeamTarget = Extract<DeletionTarget, { kind: "team" }>;

/** Where those who stay go, as members; the default organization when the chosen one is gone by now. */
export const placeIn = async ({ tx, workspaceId }: Clearing, organizationId: string): Promise<Place> => {
  const chosen = await tx.stores.organizations.find(workspaceId, organizationId);
  return findPlace(tx, workspaceId, { role: "member", organizationId: chosen ? organizationId : null });
};

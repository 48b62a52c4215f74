import type { BulkOutcome } from "@gatehouse/shared/bulk";
import type { DeleteTeamsInput } from "@gatehouse/shared/organizations/team";
import { reachOf } from "../access/reach";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import { deleteTeamIn } from "./delete-team";
import type { TeamDoc } from "./team-store";

const deletion = changeOfMany<TeamDoc, null>({
  find: (ctx, ids) => ctx.stores.teams.listByIds(reachOf(ctx), ids),
  nameOf: ({ name }) => name,
  unknown: "An unknown team",
  changeOne: deleteTeamIn,
});

export const deleteTeams = (ctx: UserCtx, { ids }: DeleteTeamsInput): Promise<BulkOutcome> =>
  deletion.change(ctx, { ids, change: null });

export const previewDeleteTeams = (ctx: UserCtx, { ids }: DeleteTeamsInput): Promise<BulkOutcome> =>
  deletion.preview(ctx, { ids, change: null });

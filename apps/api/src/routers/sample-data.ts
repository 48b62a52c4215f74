import { createSampleData } from "@gatehouse/core/sample-data/create-sample-data";
import { deleteSampleData } from "@gatehouse/core/sample-data/delete-sample-data";
import { procedureFor, router } from "../trpc/trpc";

export const sampleDataRouter = router({
  create: procedureFor("sample-data:update").mutation(({ ctx }) => createSampleData(ctx, ctx.actor.workspaceId)),
  delete: procedureFor("sample-data:update").mutation(({ ctx }) => deleteSampleData(ctx, ctx.actor.workspaceId)),
});

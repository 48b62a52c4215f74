import { parseArgs } from "node:util";
import { createSampleData } from "@gatehouse/core/sample-data/create-sample-data";
import { deleteSampleData } from "@gatehouse/core/sample-data/delete-sample-data";
import { AppError } from "@gatehouse/shared/errors";
import type { Command } from "./command";

export const seed: Command = {
  usage: `gatehouse seed demo [--remove] [--json]
  Fills the first workspace with sample organizations and people to look around with, or removes them again.`,
  read: (args) => {
    const options = { remove: { type: "boolean" }, json: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.join(" ") !== "demo") throw new TypeError("Say what to seed: gatehouse seed demo");
    return async (ctx) => {
      const workspace = await ctx.stores.workspaces.findFirst();
      if (!workspace) throw new AppError("setup.not-done");
      await (values.remove ? deleteSampleData : createSampleData)(ctx, workspace._id);
      if (values.json) return JSON.stringify({ workspaceId: workspace._id, sampleData: !values.remove });
      return values.remove
        ? "The sample data is gone."
        : "Sample organizations and people are there to look around with.";
    };
  },
};

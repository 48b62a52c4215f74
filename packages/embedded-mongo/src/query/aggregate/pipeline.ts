import { mongoError } from "../../errors";
import type { Doc } from "../../values/document";
import { type CompilePipeline, stageName } from "./stage";
import { STAGES } from "./stages";

/** Compiles a pipeline without the stages that begin or end one (`$out`, `$merge`, …). */
export const compilePipeline: CompilePipeline = (pipeline, context) => {
  const runs = pipeline.map((stage) => {
    const name = stageName(stage);
    const make = STAGES[name];
    if (!make) throw mongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
    return make((stage as Doc)[name], { ...context, compilePipeline });
  });
  return (docs) => runs.reduce((input, run) => run(input), docs);
};

import { mongoError } from "../../errors";
import type { Doc } from "../../values/document";
import { compilePipeline } from "../aggregate/pipeline";
import type { PipelineContext } from "../aggregate/stage";
import type { UpdateOptions } from "./update";

const ALLOWED = ["$addFields", "$set", "$project", "$unset", "$replaceRoot", "$replaceWith"];

export function readPipelineUpdate(pipeline: unknown[], options: UpdateOptions): (doc: Doc) => Doc {
  for (const stage of pipeline) {
    const [name = ""] = Object.keys(stage as Doc);
    if (!ALLOWED.includes(name)) throw mongoError(72, `${name} is not allowed to be used within an update`);
  }
  const context: PipelineContext = {
    variables: { NOW: new Date(), ...options.variables },
    collation: options.collation,
  };
  const run = compilePipeline(pipeline, context);
  return (doc) => {
    const [result] = run([doc]);
    return result as Doc;
  };
}

import { mongoError } from "../../errors";
import type { Collation } from "../../values/collation";
import { type Doc, isDoc } from "../../values/document";

/** What a pipeline needs besides the documents; `read` is given where other collections may be read. */
export type PipelineContext = {
  variables: Doc;
  collation?: Collation | undefined;
  /** The documents of a collection that match a query. */
  read?: ((collection: string, query: Doc, context: PipelineContext) => Iterable<Doc>) | undefined;
  deadline?: (() => void) | undefined;
};

export type Run = (docs: Iterable<Doc>) => Iterable<Doc>;
export type CompilePipeline = (pipeline: unknown[], context: PipelineContext) => Run;
/** Some stages hold pipelines of their own. */
export type StageContext = PipelineContext & { compilePipeline: CompilePipeline };
export type Stage = (argument: unknown, context: StageContext) => Run;

export function stageName(stage: unknown): string {
  if (!isDoc(stage)) throw mongoError(14, "Each element of the 'pipeline' array must be an object");
  const names = Object.keys(stage);
  if (names.length !== 1)
    throw mongoError(40323, "A pipeline stage specification object must contain exactly one field.");
  return names[0] as string;
}

import { mongoError } from "../../errors";
import type { Collation } from "../../values/collation";
import { type Doc, isDoc } from "../../values/document";
import { STAGES } from "./stages";

/** What stages need besides the documents; `collection` is given where others may be read. */
export type StageContext = {
  variables: Doc;
  collation?: Collation | undefined;
  /** The documents of a collection that match a query. */
  read?: ((collection: string, query: Doc, context: StageContext) => Iterable<Doc>) | undefined;
  deadline?: (() => void) | undefined;
};

export type Run = (docs: Iterable<Doc>) => Iterable<Doc>;
export type Stage = (argument: unknown, context: StageContext) => Run;

export function stageName(stage: unknown): string {
  if (!isDoc(stage)) throw mongoError(14, "Each element of the 'pipeline' array must be an object");
  const names = Object.keys(stage);
  if (names.length !== 1)
    throw mongoError(40323, "A pipeline stage specification object must contain exactly one field.");
  return names[0] as string;
}

/** Compiles a pipeline without the stages that begin or end one (`$out`, `$merge`, …). */
export function compileStages(pipeline: unknown[], context: StageContext): Run {
  const runs = pipeline.map((stage) => {
    const name = stageName(stage);
    const make = STAGES[name];
    if (!make) throw mongoError(40324, `Unrecognized pipeline stage name: '${name}'`);
    return make((stage as Doc)[name], context);
  });
  return (docs) => runs.reduce((input, run) => run(input), docs);
}

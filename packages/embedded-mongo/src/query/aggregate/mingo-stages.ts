import { Aggregator } from "mingo";
import { mongoError } from "../../errors";
import type { Doc } from "../../values/document";
import { lower } from "../expression";
import type { Stage } from "./pipeline";

/** A stage that mingo runs, on documents whose numbers have become plain ones. */
const viaMingo =
  (name: string): Stage =>
  (argument, { collation, variables }) => {
    const options = { scriptEnabled: false, variables, ...(collation ? { collation: collation.spec as never } : {}) };
    return function* (docs) {
      const lowered = [...docs].map((doc) => lower(doc) as Doc);
      try {
        yield* new Aggregator([{ [name]: lower(argument) }], options).run(lowered);
      } catch (error) {
        throw mongoError(2, (error as Error).message);
      }
    };
  };

export const MINGO_STAGES: Record<string, Stage> = Object.fromEntries(
  ["$bucket", "$bucketAuto", "$densify", "$fill", "$setWindowFields"].map((name) => [name, viaMingo(name)]),
);

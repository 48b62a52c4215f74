import { Aggregator } from "mingo";
import { mongoError } from "../../errors";
import { type Doc, isDoc } from "../../values/document";
import { lower } from "../expression";
import { refuseWideNumbersWithin } from "../mingo-operators";
import type { Stage } from "./stage";

const SCRIPTS = ["$function", "$accumulator", "$where"];

/** mingo's own stages need its scripting; what clients send must not contain any. */
function refuseScripts(value: unknown): void {
  if (Array.isArray(value)) value.forEach(refuseScripts);
  if (!isDoc(value)) return;
  for (const [name, item] of Object.entries(value)) {
    if (SCRIPTS.includes(name)) throw mongoError(168, `Unrecognized expression '${name}'`);
    refuseScripts(item);
  }
}

/** A stage that mingo runs, on documents whose numbers have become plain ones. */
const viaMingo =
  (name: string): Stage =>
  (argument, { collation, variables }) => {
    refuseScripts(argument);
    const options = { scriptEnabled: true, variables, ...(collation ? { collation: collation.spec as never } : {}) };
    return function* (docs) {
      const lowered = [...docs].map((doc) => lower(doc) as Doc);
      refuseWideNumbersWithin(name, lowered);
      try {
        yield* new Aggregator([{ [name]: lower(argument) }], options).run(lowered);
      } catch (error) {
        throw mongoError(2, (error as Error).message);
      }
    };
  };

export const MINGO_STAGES: Record<string, Stage> = Object.fromEntries(
  ["$bucketAuto", "$densify", "$fill", "$setWindowFields"].map((name) => [name, viaMingo(name)]),
);

import { mongoError } from "../../errors";
import type { Collation } from "../../values/collation";
import { compareValues } from "../../values/compare";
import { type Doc, isDoc, isNumber, toInteger, toNumber } from "../../values/document";
import { identity } from "../../values/key-encoding";
import { type Compute, compile, lower } from "../expression";
import { foldValues } from "../mingo-operators";
import { sortComparator } from "../sort";
import type { Stage, StageContext } from "./stage";

export type Accumulator = { add(value: unknown): void; result(): unknown };
type Make = (argument: unknown, context: StageContext) => { input: Compute; start: () => Accumulator };

const names = (context: StageContext): string[] => Object.keys(context.variables);
const present = (value: unknown): boolean => value !== undefined && value !== null;

/** An accumulator of one value at a time. */
const running =
  (start: (collation: Collation | undefined) => Accumulator): Make =>
  (argument, context) => ({
    input: compile(argument, names(context), context.collation),
    start: () => start(context.collation),
  });

const collected = (result: (values: unknown[], collation: Collation | undefined) => unknown): Make =>
  running((collation) => {
    const values: unknown[] = [];
    return { add: (value) => values.push(value), result: () => result(values, collation) };
  });

const numbersOf = (name: string, values: unknown[]): number[] => {
  const numbers = values.map(lower).filter(isNumber);
  if (numbers.some((value) => typeof value !== "number"))
    throw mongoError(2, `${name} of a decimal or of an integer beyond 2^53 is not supported by this server`);
  return numbers.map(toNumber);
};

const extreme = (sign: 1 | -1): Make =>
  running((collation) => {
    let best: unknown = null;
    return {
      add: (value) => {
        if (present(value) && (best === null || compareValues(value, best, collation) * sign > 0)) best = value;
      },
      result: () => best,
    };
  });

const $sum: Make = running(() => {
  let total = 0;
  return {
    add: (value) => {
      for (const number of numbersOf("$sum", [value])) total += number;
    },
    result: () => total,
  };
});

const $avg = collected((values) => {
  const numbers = numbersOf("$avg", values);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
});

const viaMingo = (name: string): Make => collected((values) => foldValues(name, numbersOf(name, values)));

const distinct = (values: unknown[], collation: Collation | undefined): unknown[] => [
  ...new Map(
    values.filter((value) => value !== undefined).map((value) => [identity(value, collation?.fold), value]),
  ).values(),
];

function several(
  argument: unknown,
  pick: (values: unknown[], count: number, collation: Collation | undefined) => unknown[],
  context: StageContext,
): ReturnType<Make> {
  if (!isDoc(argument) || !("n" in argument) || !("input" in argument))
    throw mongoError(5787906, "Missing value for 'n' or 'input'");
  const count = toInteger(argument.n);
  if (count === undefined || count < 1) throw mongoError(5787908, "'n' must be a positive integer");
  return collected((values, collation) => pick(values, count, collation))(argument.input, context);
}

const ordered =
  (fromEnd: boolean, isList: boolean): Make =>
  (argument, context) => {
    if (!isDoc(argument) || !isDoc(argument.sortBy) || !("output" in argument))
      throw mongoError(5788005, "Missing value for 'sortBy' or 'output'");
    const compare = sortComparator(argument.sortBy, context.collation);
    const output = compile(argument.output, names(context), context.collation);
    const count = isList ? (toInteger(argument.n) ?? 1) : 1;
    return {
      input: (scope) => ({ doc: scope.current, output: output(scope) ?? null }),
      start: () => {
        const items: { doc: Doc; output: unknown }[] = [];
        return {
          add: (value) => items.push(value as { doc: Doc; output: unknown }),
          result: () => {
            const sorted = items.sort((a, b) => compare(a.doc, b.doc)).map((item) => item.output);
            const found = fromEnd ? sorted.slice(-count) : sorted.slice(0, count);
            return isList ? found : (found[0] ?? null);
          },
        };
      },
    };
  };

const ACCUMULATORS: Record<string, Make> = {
  $sum,
  $avg,
  $min: extreme(-1),
  $max: extreme(1),
  $count: (_argument, context) => $sum(1, context),
  $first: collected((values) => values[0] ?? null),
  $last: collected((values) => values.at(-1) ?? null),
  $push: collected((values) => values.filter((value) => value !== undefined)),
  $addToSet: collected(distinct),
  $stdDevPop: viaMingo("$stdDevPop"),
  $stdDevSamp: viaMingo("$stdDevSamp"),
  $mergeObjects: collected((values) => Object.assign({}, ...values.filter(isDoc))),
  $firstN: (argument, context) =>
    several(argument, (values, n) => values.slice(0, n).map((value) => value ?? null), context),
  $lastN: (argument, context) =>
    several(argument, (values, n) => values.slice(-n).map((value) => value ?? null), context),
  $minN: (argument, context) =>
    several(
      argument,
      (values, n, collation) =>
        values
          .filter(present)
          .sort((a, b) => compareValues(a, b, collation))
          .slice(0, n),
      context,
    ),
  $maxN: (argument, context) =>
    several(
      argument,
      (values, n, collation) =>
        values
          .filter(present)
          .sort((a, b) => compareValues(b, a, collation))
          .slice(0, n),
      context,
    ),
  $top: ordered(false, false),
  $topN: ordered(false, true),
  $bottom: ordered(true, false),
  $bottomN: ordered(true, true),
};

export const group: Stage = (argument, context) => {
  if (!isDoc(argument)) throw mongoError(15947, "a group's fields must be specified in an object");
  if (!("_id" in argument)) throw mongoError(15955, "a group specification must include an _id");
  const id = compile(argument._id, names(context), context.collation);
  const fields = Object.entries(argument)
    .filter(([name]) => name !== "_id")
    .map(([name, spec]) => {
      if (!isDoc(spec)) throw mongoError(40234, `The field '${name}' must be an accumulator object`);
      const [operator = "", ...others] = Object.keys(spec);
      if (others.length > 0) throw mongoError(40238, `The field '${name}' must specify one accumulator`);
      const make = ACCUMULATORS[operator];
      if (!make) throw mongoError(15952, `unknown group operator '${operator}'`);
      return { name, ...make(spec[operator], context) };
    });
  return function* (docs) {
    const groups = new Map<string, { id: unknown; totals: Accumulator[] }>();
    for (const doc of docs) {
      context.deadline?.();
      const scope = { root: doc, current: doc, variables: context.variables };
      const value = id(scope) ?? null;
      const key = identity(value, context.collation?.fold);
      let found = groups.get(key);
      if (!found) {
        found = { id: value, totals: fields.map((field) => field.start()) };
        groups.set(key, found);
      }
      for (const [i, field] of fields.entries()) found.totals[i]?.add(field.input(scope));
    }
    for (const { id: _id, totals } of groups.values()) {
      yield { _id, ...Object.fromEntries(fields.map(({ name }, i) => [name, totals[i]?.result()])) };
    }
  };
};

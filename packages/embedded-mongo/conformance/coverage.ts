import type { Document } from "mongodb";
import { creatableEntities } from "./entities";
import { isKnownOperation } from "./run-operation";
import type { Operation, Test, TestFile } from "./test-file";

const withNested = (operations: Operation[]): Operation[] =>
  operations.flatMap((operation) => [operation, ...withNested(operation.arguments?.callback ?? [])]);

function operationReason({ object, name, ...operation }: Operation): string | null {
  if (object === "testRunner" && /^(targeted)?failPoint$/i.test(name)) return "needs fail points";
  return isKnownOperation({ object, name, ...operation }) ? null : `the runner has no operation ${name}`;
}

function entityReason(entity: Document): string | null {
  const unknown = Object.keys(entity).find((kind) => !creatableEntities.includes(kind));
  if (unknown) return `the runner has no entity ${unknown}`;
  return entity.client?.autoEncryptOpts ? "the runner has no client-side encryption" : null;
}

/** Why this runner can't run the test on any server, or null. */
export function unsupportedReason(file: TestFile, test: Test): string | null {
  const operations = withNested(test.operations);
  const created: Document[] = operations.flatMap((operation) => operation.arguments?.entities ?? []);
  const reasons = [
    ...operations.map(operationReason),
    ...[...(file.createEntities ?? []), ...created].map(entityReason),
    test.expectLogMessages ? "the runner doesn't compare log messages" : null,
    test.expectTracingMessages ? "the runner doesn't compare tracing spans" : null,
  ];
  return reasons.find((reason) => reason !== null) ?? null;
}

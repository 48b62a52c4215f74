import type { Document, MongoClient } from "mongodb";
import { canonical, numericValue } from "./bson-value";
import type { Requirement } from "./test-file";

export type Deployment = {
  version: number[];
  topology: string;
  hasAuth: boolean;
  parameters: Document;
};

/** A server that doesn't know `getParameter` has no parameters; a requirement of one is then not met. */
const readParameters = (client: MongoClient): Promise<Document> =>
  client
    .db("admin")
    .command({ getParameter: "*" })
    .catch(() => ({}));

export async function describeDeployment(client: MongoClient): Promise<Deployment> {
  const admin = client.db("admin");
  const [build, hello] = await Promise.all([admin.command({ buildInfo: 1 }), admin.command({ hello: 1 })]);
  const unsharded = hello.setName ? "replicaset" : "single";
  return {
    version: build.versionArray.slice(0, 3),
    topology: hello.msg === "isdbgrid" ? "sharded" : unsharded,
    hasAuth: client.options.credentials !== undefined,
    parameters: await readParameters(client),
  };
}

function compareVersions(left: number[], right: number[]): number {
  const differing = [0, 1, 2].find((index) => (left[index] ?? 0) !== (right[index] ?? 0)) ?? 0;
  return (left[differing] ?? 0) - (right[differing] ?? 0);
}

const parsed = (version: string) => version.split(".").map((part) => Number.parseInt(part, 10));

function meetsParameters(required: Document, actual: Document): boolean {
  return Object.entries(required).every(([name, value]) => {
    const [left, right] = [numericValue(value), numericValue(actual[name])];
    return left === null ? canonical(value) === canonical(actual[name]) : left === right;
  });
}

function unmetParts(requirement: Requirement, deployment: Deployment): string[] {
  const { minServerVersion, maxServerVersion, topologies, serverParameters, auth, authMechanism } = requirement;
  const mechanisms: string[] = deployment.parameters.authenticationMechanisms ?? [];
  const checks: [boolean, string][] = [
    [
      !minServerVersion || compareVersions(deployment.version, parsed(minServerVersion)) >= 0,
      `server >= ${minServerVersion}`,
    ],
    [
      !maxServerVersion || compareVersions(deployment.version, parsed(maxServerVersion)) <= 0,
      `server <= ${maxServerVersion}`,
    ],
    [!topologies || topologies.includes(deployment.topology), `topology ${topologies?.join(" or ")}`],
    [requirement.serverless !== "require", "serverless"],
    [
      !serverParameters || meetsParameters(serverParameters, deployment.parameters),
      `parameters ${JSON.stringify(serverParameters)}`,
    ],
    [auth === undefined || auth === deployment.hasAuth, auth ? "authentication" : "no authentication"],
    [!authMechanism || mechanisms.includes(authMechanism), `authentication by ${authMechanism}`],
    [!requirement.csfle, "client-side encryption"],
  ];
  return checks.filter(([isMet]) => !isMet).map(([, need]) => need);
}

/** What is missing when none of the alternatives is met, else null. */
export function unmetRequirements(alternatives: Requirement[] | undefined, deployment: Deployment): string | null {
  if (!alternatives?.length) return null;
  const unmet = alternatives.map((requirement) => unmetParts(requirement, deployment));
  if (unmet.some((parts) => parts.length === 0)) return null;
  return `needs ${[...new Set(unmet.map((parts) => parts.join(" and ")))].join(", or ")}`;
}

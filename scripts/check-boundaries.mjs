import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { cruise, format } from "dependency-cruiser";
import { canaries } from "./boundary-canaries.mjs";
import { root } from "./installation/workspace.mjs";

const { forbidden, options } = createRequire(import.meta.url)("../.dependency-cruiser.cjs");
const fewestModules = 150;

/** @param {string} baseDir @param {string[]} folders */
const check = async (baseDir, folders) => {
  const { output } = await cruise(folders, { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new Error(`Expected a result, not text: ${output}`);
  return output;
};

/** @param {string} tree @param {string} path */
const place = (tree, path) => {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  return file;
};

/**
 * The libraries stand where an installation puts them, so that a rule is proven against their real places.
 * @param {string} rule
 */
const stillBites = async (rule) => {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), "gatehouse-canary-")));
  try {
    const files = Object.entries(canaries[rule] ?? {});
    for (const [path, text] of files) writeFileSync(place(tree, path), text);
    for (const path of [
      "packages/core/node_modules/mongodb",
      "packages/core/node_modules/lucia",
      "apps/api/node_modules/hono",
      "apps/worker/node_modules/nodemailer",
    ])
      symlinkSync(join(root, path), place(tree, `node_modules/${basename(path)}`));
    const { summary } = await check(tree, [...new Set(files.map(([path]) => path.split("/")[0] ?? ""))]);
    return summary.violations.some((violation) => violation.rule.name === rule && violation.from === files[0]?.[0]);
  } finally {
    rmSync(tree, { recursive: true });
  }
};

const result = await check(root, ["apps", "packages", "bench", "e2e", "tests", "scripts"]);
const report = await format(result, { outputType: "err-long" });
console.log(report.output);

const blunt = [];
for (const { name } of forbidden) if (!(await stillBites(name))) blunt.push(name);
if (blunt.length > 0) console.log(`These rules no longer notice what they forbid: ${blunt.join(", ")}`);
else console.log(`Each of the ${forbidden.length} rules notices what it forbids.`);

const isBlind = result.summary.totalCruised < fewestModules;
if (isBlind) console.log(`Only ${result.summary.totalCruised} modules were seen: the check does not read the code.`);

if (result.summary.error > 0 || blunt.length > 0 || isBlind) process.exitCode = 1;

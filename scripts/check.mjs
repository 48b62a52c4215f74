import { runChecks } from "./run-checks.mjs";

const results = await runChecks();
if (!results.every(({ hasPassed }) => hasPassed)) process.exitCode = 1;

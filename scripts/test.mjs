import { exitOnOldNode } from "./installation/node-version.mjs";

exitOnOldNode();
const { runAllTests } = await import("./run-all-tests.mjs");
await runAllTests();

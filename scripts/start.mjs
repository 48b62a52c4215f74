import { exitOnOldNode } from "./installation/node-version.mjs";

exitOnOldNode();
const { runInstallation } = await import("./installation/run-installation.mjs");
await runInstallation("built");

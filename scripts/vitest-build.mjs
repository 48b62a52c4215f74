import { ensureBuilt } from "./installation/workspace.mjs";

/** Tests that start programs as they are shipped must not find those of an hour ago. */
export const setup = () => ensureBuilt((step) => console.log(`${step} …`));

import { createInstallation } from "./installation.mjs";
import { describe } from "./problem.mjs";
import { loadEnvFile, readSettings } from "./settings.mjs";

/** @param {{ url: string, setupUrl: unknown, mailboxUrl: string | undefined, dataFolder: string }} lines */
const printAddresses = ({ url, setupUrl, mailboxUrl, dataFolder }) => {
  const isPlain = !process.stdout.isTTY || process.env.NO_COLOR;
  const strong = (/** @type {string} */ text) => (isPlain ? text : `\u001b[1m${text}\u001b[22m`);
  const rows = [
    typeof setupUrl === "string" ? `Set up    ${strong(setupUrl)}` : undefined,
    mailboxUrl ? `Mailbox   ${mailboxUrl}  (mail stays here, none is sent out)` : undefined,
    `Data      ${dataFolder}`,
    "Stop      Ctrl-C",
  ];
  console.log(`\n  Gatehouse runs at ${strong(url)}\n`);
  for (const row of rows) if (row) console.log(`  ${row}`);
  console.log("");
};

/**
 * Runs a Gatehouse in the terminal until it is stopped or one of its processes dies.
 * @param {import("./workspace.mjs").RunMode} mode
 */
export const runInstallation = async (mode) => {
  let stoppingSince = 0;
  /** @type {ReturnType<typeof createInstallation> | undefined} */
  let installation;

  /** @param {number} code @param {string} [why] */
  const end = async (code, why) => {
    if (stoppingSince) return;
    stoppingSince = Date.now();
    if (why) console.error(`\n${why}`);
    await installation?.stop();
    process.exit(code);
  };

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(signal, () => {
      // Ctrl-C comes twice, once from the terminal and once passed on by npm: only a later one is out of patience.
      if (stoppingSince && Date.now() - stoppingSince > 1000) process.exit(1);
      if (!stoppingSince) console.log("\nStopping …");
      end(0);
    });

  try {
    loadEnvFile();
    const settings = readSettings(process.env);
    installation = createInstallation({
      settings,
      mode,
      isVerbose: mode === "watch" || process.argv.includes("--verbose"),
      report: (step) => console.log(`${step} …`),
      onDeath: (report) => end(1, report),
    });
    const { api, mailboxUrl } = await installation.start();
    printAddresses({ url: settings.url, setupUrl: api.message.setupUrl, mailboxUrl, dataFolder: settings.dataFolder });
  } catch (error) {
    await end(1, describe(error));
  }
};

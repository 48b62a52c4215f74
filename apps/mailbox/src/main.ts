import { readEnv } from "./env";
import { startMailbox } from "./mailbox";

const { smtpPort, url, close } = await startMailbox(readEnv());

process.send?.({ ready: true, smtpPort, url });
process.stdout.write(`Mail to port ${smtpPort} is shown at ${url}\n`);
process.once("SIGTERM", async () => {
  await close();
  process.exit(0);
});

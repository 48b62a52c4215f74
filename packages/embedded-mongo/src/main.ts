import { parseArgs } from "node:util";
import { startServer } from "./server";
import { isDataFolderError } from "./storage/data-folder";

const { values } = parseArgs({
  options: {
    path: { type: "string" },
    port: { type: "string", default: "0" },
    host: { type: "string", default: "127.0.0.1" },
  },
});

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function main(): Promise<void> {
  if (!values.path) fail("Say where the data is kept: --path DIR");
  const server = await startServer({ path: values.path, port: Number(values.port), host: values.host });
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    server.close().then(
      () => process.exit(0),
      (error: Error) => fail(`Stopping failed: ${error.message}`),
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  process.stdout.write(`listening on ${server.uri}\n`);
  process.send?.({ ready: true, uri: server.uri });
}

main().catch((error: Error & { code?: string }) => {
  if (isDataFolderError(error)) fail(error.message);
  if (error.code === "EADDRINUSE") fail(`Port ${values.port} is in use.`);
  fail(`The store could not start: ${error.message}`);
});

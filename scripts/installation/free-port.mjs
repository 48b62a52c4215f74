import { createServer } from "node:net";

/**
 * The port that listening on it gives, or undefined when it is taken; 0 asks for any.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>}
 */
const tryPort = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else if (error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT") resolve(port);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : port));
    });
  });

/**
 * Both loopback addresses count: a browser may try either for "localhost".
 * @param {number} port
 */
export const isPortFree = async (port) =>
  (await tryPort(port, "127.0.0.1")) !== undefined && (await tryPort(port, "::1")) !== undefined;

/**
 * The first of the preferred ports that is free, else any free one.
 * @param {...number} preferred
 */
export const freePort = async (...preferred) => {
  for (const port of preferred) if (await isPortFree(port)) return port;
  return (await tryPort(0, "127.0.0.1")) ?? 0;
};

import type { LookupAddress, LookupAllOptions } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { type Network, whyOutOfReach } from "@gatehouse/core/webhooks/reachable-address";
import { buildConnector } from "undici";

/** As `dns.lookup` with `all`. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export const outOfReachCode = "OUT_OF_REACH";

const outOfReach = (reason: string) => Object.assign(new Error(reason), { code: outOfReachCode });

/** Gives the socket none but addresses that are within reach, so that what was checked is what it connects to. */
const guardedLookup =
  (protocol: string, networks: Network[], resolve: Resolve): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const reasons = addresses.map(({ address }) => whyOutOfReach(protocol, address, networks));
      const reached = addresses.filter((_, index) => reasons[index] === null);
      const [first] = reached;
      if (!first) return callback(outOfReach(reasons.find((reason) => reason) ?? "The name has no address"), []);
      if (options.all) callback(null, reached);
      else callback(null, first.address, first.family);
    });
  };

/** Connects to public addresses, and to those of `networks`, alone: a host that is an address is never looked up. */
export const guardedConnector = (
  networks: Network[],
  timeoutMs: number,
  resolve: Resolve,
): buildConnector.connector => {
  const connectorOf = (protocol: string) =>
    buildConnector({ timeout: timeoutMs, lookup: guardedLookup(protocol, networks, resolve) });
  const connectors = new Map(["http:", "https:"].map((protocol) => [protocol, connectorOf(protocol)]));
  return (options, callback) => {
    const { hostname, protocol } = options;
    const reason = isIP(hostname) ? whyOutOfReach(protocol, hostname, networks) : null;
    const connect = connectors.get(protocol);
    if (reason || !connect) callback(outOfReach(reason ?? `${protocol} is not spoken`), null);
    else connect(options, callback);
  };
};

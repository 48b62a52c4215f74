import ipaddr from "ipaddr.js";

export type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Services of a platform that answer every machine on it, at an address that looks public (Azure). */
const platformServices = [ipaddr.parseCIDR("168.63.129.16/32")];

export const isNetwork = (text: string): boolean => ipaddr.isValidCIDR(text);

export const parseNetwork = (text: string): Network => ipaddr.parseCIDR(text);

/**
 * Why nothing is sent to this IP address, in words for an admin, or null: it is not a public one, or it is asked for
 * without TLS. The installation's operator allows networks, and http within them.
 */
export const whyOutOfReach = (protocol: string, address: string, allowed: Network[]): string | null => {
  const ip = ipaddr.process(address);
  const place = ipaddr.subnetMatch(ip, { allowed, platformServices }, ip.range());
  if (place === "allowed") return null;
  if (place !== "unicast") return `${address} is not a public address`;
  return protocol === "https:" ? null : "Only https leads to public addresses";
};

/** The IP address that stands in a URL in place of a name, or null. */
export const addressIn = ({ hostname }: URL): string | null => {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
};

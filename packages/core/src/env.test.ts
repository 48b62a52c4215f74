import { expect, it } from "vitest";
import { z } from "zod";
import { installationEnv, parseEnv, publicUrl } from "./env";

const read = (GATEHOUSE_URL: string): string =>
  parseEnv(z.object({ GATEHOUSE_URL: publicUrl }), { GATEHOUSE_URL }).GATEHOUSE_URL;

it.each([
  ["https://portal.meridian.example", "https://portal.meridian.example"],
  ["https://portal.meridian.example/", "https://portal.meridian.example"],
  ["HTTPS://Portal.Meridian.example:443", "https://portal.meridian.example"],
  ["https://192.168.1.5:8443", "https://192.168.1.5:8443"],
  ["http://localhost:3000", "http://localhost:3000"],
  ["http://gate.localhost:3000/", "http://gate.localhost:3000"],
  ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
  ["http://[::1]:3000", "http://[::1]:3000"],
])("reads the public address %s as the origin browsers name", (given, origin) => {
  expect(read(given)).toBe(origin);
});

it.each(["localhost:3000", "portal.meridian.example", "ftp://portal.meridian.example", "https://"])(
  "refuses %s, which no browser opens as a page",
  (given) => {
    expect(() => read(given)).toThrow("GATEHOUSE_URL must be the address people open, like");
  },
);

it.each(["https://meridian.example/portal", "https://meridian.example/?a", "https://ines:pw@meridian.example"])(
  "refuses %s, because it does not end after the host",
  (given) => {
    expect(() => read(given)).toThrow("GATEHOUSE_URL must end after the host and port");
  },
);

it.each(["http://192.168.1.5:3000", "http://portal.meridian.example", "http://127.meridian.example"])(
  "refuses %s, over which nobody could stay signed in",
  (given) => {
    expect(() => read(given)).toThrow(/^GATEHOUSE_URL must start with https:\/\/ unless it is localhost[^;]+$/);
  },
);

const networks = (WEBHOOK_ALLOWED_NETWORKS: string) => {
  const schema = installationEnv.pick({ WEBHOOK_ALLOWED_NETWORKS: true });
  return parseEnv(schema, { WEBHOOK_ALLOWED_NETWORKS }).WEBHOOK_ALLOWED_NETWORKS.map(
    ([address, bits]) => `${address}/${bits}`,
  );
};

it("reads the networks webhooks may reach, of which there are none unless they are named", () => {
  expect(networks("")).toEqual([]);
  expect(networks("10.20.0.0/16, fd12:3456::/32")).toEqual(["10.20.0.0/16", "fd12:3456::/32"]);
});

it.each(["10.20.0.0", "10.20.0.0/40", "all", "10.20.0.0/16;10.30.0.0/16"])("refuses %s as networks", (given) => {
  expect(() => networks(given)).toThrow("WEBHOOK_ALLOWED_NETWORKS must be networks like 10.20.0.0/16");
});

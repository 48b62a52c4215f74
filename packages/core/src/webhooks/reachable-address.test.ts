import { describe, expect, it, test } from "vitest";
import { addressIn, parseNetwork, whyOutOfReach } from "./reachable-address";

const outOfReach = {
  "of this machine": ["127.0.0.1", "127.255.255.254", "0.0.0.0", "::1", "::"],
  "of a private network": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd00::1", "fec0::1"],
  "of one link": ["169.254.0.1", "fe80::1"],
  "of a platform's metadata": ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "192.0.0.192", "168.63.129.16"],
  "behind a carrier's NAT": ["100.64.0.1", "100.127.255.255"],
  "that hide one of IPv4": ["::ffff:127.0.0.1", "::ffff:a00:1", "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::"],
  "of many at once, or of nobody": ["224.0.0.1", "255.255.255.255", "240.0.0.1", "ff02::1", "2001:db8::1"],
};

describe.each(Object.entries(outOfReach))("an address %s", (_, addresses) => {
  it.each(addresses)("is out of reach: %s", (address) => {
    expect(whyOutOfReach("https:", address, [])).toContain("is not a public address");
  });
});

test.each(["8.8.8.8", "172.32.0.1", "2606:4700::1111"])("%s is reached over https alone", (address) => {
  expect(whyOutOfReach("https:", address, [])).toBeNull();
  expect(whyOutOfReach("http:", address, [])).toContain("https");
});

test("an allowed network is reached, over http too, and nothing beside it", () => {
  const allowed = ["10.1.0.0/16", "fd00::/8"].map(parseNetwork);
  for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "fd00::1"]) {
    expect(whyOutOfReach("http:", address, allowed)).toBeNull();
  }
  for (const address of ["10.2.0.1", "127.0.0.1", "::1"]) {
    expect(whyOutOfReach("https:", address, allowed)).not.toBeNull();
  }
});

test.each([
  ["https://127.0.0.1/x", "127.0.0.1"],
  ["https://0x7f.1/x", "127.0.0.1"],
  ["https://2130706433/", "127.0.0.1"],
  ["https://0177.0.0.1/", "127.0.0.1"],
  ["https://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
  ["https://hooks.company.com/", null],
])("the address in %s is %s", (url, address) => {
  expect(addressIn(new URL(url))).toBe(address);
});

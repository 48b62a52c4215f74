import { expect, test } from "vitest";
import { readSettings } from "./settings.mjs";

test("has an answer for everything when nothing is set", () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    url: "http://localhost:3000",
    dataFolder: expect.stringMatching(/\/\.data$/),
    wantsMailbox: true,
  });
});

test("takes an empty variable for none", () => {
  const settings = readSettings({ PORT: "", SMTP_SERVER: "", REDIS_URL: "" });
  expect(settings).toMatchObject({ port: 3000, redisUrl: undefined, wantsMailbox: true });
  expect(settings.env).toEqual({});
});

test("wants no mailbox when mail has somewhere to go or is not wanted", () => {
  expect(readSettings({ SMTP_SERVER: "smtp.example.com" }).wantsMailbox).toBe(false);
  expect(readSettings({ GATEHOUSE_MAILBOX: "off" }).wantsMailbox).toBe(false);
});

test("names the public address by the port unless one is given", () => {
  expect(readSettings({ PORT: "4000" }).url).toBe("http://localhost:4000");
  expect(readSettings({ GATEHOUSE_URL: "https://gate.example.com" }).url).toBe("https://gate.example.com");
});

test.each(["http", "0", "65536", "3000.5"])("refuses the port %s", (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(`PORT is "${port}", which is no port`);
});

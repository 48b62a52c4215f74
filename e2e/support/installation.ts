const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the e2e project, it starts an installation`);
  return value;
};

/** The installation under test, as the runner started it. */
export const installation = () => ({
  url: given("TEST_BASE_URL"),
  setupUrl: process.env.TEST_SETUP_URL,
  mailboxUrl: given("TEST_MAILBOX_URL"),
  chromium: given("TEST_CHROMIUM"),
});

/** Kills, stops or starts one of its servers; resolves when that is done. */
export const control = async (server: "worker" | "redis" | "api", act: "kill" | "stop" | "start"): Promise<void> => {
  const response = await fetch(`${given("TEST_CONTROL_URL")}/${server}/${act}`, { method: "POST" });
  if (!response.ok) throw new Error(`${act} ${server}: ${await response.text()}`);
};

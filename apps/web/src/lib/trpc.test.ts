import { expect, it, vi } from "vitest";
import { createAnsweringServer } from "../testing/answering-server";
import { api } from "./trpc";

const token = "a-token-that-opens-something";

it.each([
  ["a batch", () => api.unsubscribe.preview.query({ token })],
  ["a call of its own", () => api.auth.previewPasswordReset.query({ token })],
])("keeps what is asked about out of the address of %s", async (_name, ask) => {
  const server = createAnsweringServer({ "unsubscribe.preview": () => null, "auth.previewPasswordReset": () => null });
  const sent: { url: string; init: RequestInit | undefined }[] = [];
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    sent.push({ url, init });
    return server.fetch(url, init);
  });
  await ask();
  expect(server.calls).toMatchObject([{ input: { token } }]);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.init?.method).toBe("POST");
  expect(sent[0]?.url).not.toContain(token);
});

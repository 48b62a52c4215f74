import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { ask } from "./call";

type Message = { type: string; state: "sent" | "skipped"; search: string };

/** Waits until the log has one such message, and opens it there; `search` is the name or address of who gets it. */
export const openDelivery = async (page: Page, message: Message): Promise<Locator> => {
  const found = async () => (await ask<{ items: unknown[] }>(page, "deliveries.list", message)).items.length;
  await expect.poll(found).toBe(1);
  await page.goto(`/admin/deliveries?${new URLSearchParams(message)}`);
  const row = page.getByRole("row").filter({ has: page.getByRole("button", { name: /Details/ }) });
  await row.getByRole("button", { name: /Details/ }).click();
  return row;
};

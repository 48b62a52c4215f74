import type { Page } from "playwright-core";

/** Waits until the bell of this page tells of so many. */
export const untilUnread = (page: Page, count: number): Promise<void> => {
  const name = count > 0 ? `Notifications, ${count} unread` : "Notifications";
  return page.getByRole("button", { name, exact: true }).waitFor();
};

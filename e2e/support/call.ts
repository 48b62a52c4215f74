import type { Page } from "playwright-core";

/** Calls a procedure as the person of this page, for what a journey needs but does not walk. */
export const call = async <Answer>(page: Page, path: string, input?: object): Promise<Answer> => {
  const origin = new URL(page.url()).origin;
  const response = await page.request.fetch(`/trpc/${path}`, {
    method: input ? "POST" : "GET",
    headers: { origin },
    ...(input && { data: { json: input } }),
  });
  const { result, error } = await response.json();
  if (error) throw new Error(`${path}: ${JSON.stringify(error)}`);
  return result.data.json;
};

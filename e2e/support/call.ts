import type { APIResponse, Page } from "playwright-core";

const headersOf = (page: Page) => ({ origin: new URL(page.url()).origin });

const answerOf = async <Answer>(path: string, response: APIResponse): Promise<Answer> => {
  const { result, error } = await response.json();
  if (error) throw new Error(`${path}: ${JSON.stringify(error)}`);
  return result.data.json;
};

/** Changes something as the person of this page, for what a journey needs but does not walk. */
export const call = async <Answer>(page: Page, path: string, input: object): Promise<Answer> =>
  answerOf(path, await page.request.post(`/trpc/${path}`, { headers: headersOf(page), data: { json: input } }));

/** Asks the server as the person of this page. */
export const ask = async <Answer>(page: Page, path: string, input?: object): Promise<Answer> => {
  const params = input && { input: JSON.stringify({ json: input }) };
  return answerOf(
    path,
    await page.request.get(`/trpc/${path}`, { headers: headersOf(page), ...(params && { params }) }),
  );
};

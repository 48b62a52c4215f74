/** Listens as an open page does, to what one API process says of a person's notifications. Close it. */
export const openHintStream = async (apiUrl: string, cookie: string) => {
  const abort = new AbortController();
  const response = await fetch(`${apiUrl}/trpc/notifications.onChange`, { headers: { cookie }, signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  /** Reads on until the text so far satisfies the condition; false when the stream ends before. */
  const readUntil = async (isEnough: () => boolean): Promise<boolean> => {
    while (!isEnough()) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: "" };
      if (done) return false;
      text += value;
    }
    return true;
  };
  const hints = () => text.split("\n").filter((line) => line.startsWith("data: ") && line.includes("json")).length;
  return {
    /** How many hints came so far. */
    hints,
    /** Whether so many hints come on all before the stream ends; the first one comes at once. */
    hasHints: (count: number) => readUntil(() => hints() >= count),
    hasEnded: () => readUntil(() => text.includes("event: return")),
    close: () => abort.abort(),
  };
};

import type { Deps } from "@gatehouse/core/context";

/** Notes in the log of a delivery when something was tried, how long it took and what came of it. */
export const logAttempt = async (
  deps: Deps,
  deliveryId: string,
  tryIt: () => Promise<{ refusal: string | null }>,
): Promise<string | null> => {
  const at = deps.now();
  const startedAt = performance.now();
  const note = (error: string | null) =>
    deps.stores.deliveries.logAttemptForJob(deliveryId, {
      at,
      durationMs: Math.round(performance.now() - startedAt),
      status: null,
      error,
      answer: null,
    });
  try {
    const { refusal } = await tryIt();
    await note(refusal);
    return refusal;
  } catch (error) {
    await note(error instanceof Error ? error.message : String(error));
    throw error;
  }
};

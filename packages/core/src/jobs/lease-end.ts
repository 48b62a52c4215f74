import type { Deps } from "../context";

/** Time for a job to reach its queue and start; a relay that died with the work in hand has lost it for this long. */
const leaseMs = 30_000;

export const leaseEnd = ({ now }: Pick<Deps, "now">): Date => new Date(now().getTime() + leaseMs);

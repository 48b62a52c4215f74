import type { Db } from "mongodb";

/**
 * A change of stored documents. Several processes may run it at once and one may be killed halfway, so running it
 * again, or beside itself, has the effect of running it once.
 */
export type Migration = { name: string; run: (db: Db) => Promise<void> };

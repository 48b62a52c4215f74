export type Workload = {
  /** Resolves once the document is on disk. */
  insert: () => Promise<unknown>;
  find: () => Promise<unknown>;
  close: () => Promise<void>;
};

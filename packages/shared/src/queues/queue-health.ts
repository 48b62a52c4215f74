export type QueueState = {
  name: string;
  /** Jobs that could start now. */
  waiting: number;
  active: number;
  /** Jobs that wait for their next attempt or their time. */
  delayed: number;
  failed: number;
  isPaused: boolean;
  /** When the job that waits longest was added. */
  oldestAt: Date | null;
  /** Processes that work it off. */
  workers: number;
};

/** Of the whole installation. Without an answer from Redis nothing is known of the queues. */
export type QueueHealth = { isReachable: boolean; queues: QueueState[] };

export type ChecklistStep = {
  key: "invite-colleague" | "publish-product" | "connect-model" | "set-budget" | "configure-email";
  isDone: boolean;
  /** How many there are, where counting makes sense. */
  count: number | null;
};

/** The set-up checklist ticks itself by looking at real data. */
export type AdminHome = { checklist: ChecklistStep[] };

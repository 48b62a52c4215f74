const lastInLine = new Map<string, Promise<unknown>>();

/** Runs `work` when all that was given the same key before, in this process, has ended. */
export const inTurn = <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
  const turn = (lastInLine.get(key) ?? Promise.resolve()).then(work, work);
  const leave = () => {
    if (lastInLine.get(key) === turn) lastInLine.delete(key);
  };
  lastInLine.set(key, turn);
  turn.then(leave, leave);
  return turn;
};

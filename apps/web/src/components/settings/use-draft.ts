import { useState } from "react";

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Values that were changed but not saved yet, over those that are; a change back to what is saved is none. */
export const useDraft = <Values extends object>(saved: Values) => {
  const [changes, setChanges] = useState<Partial<Values>>({});
  const changed = (Object.keys(changes) as (keyof Values)[]).filter((name) => !isSame(changes[name], saved[name]));
  return {
    values: { ...saved, ...changes },
    /** Only what differs, for the procedure that saves it. */
    patch: Object.fromEntries(changed.map((name) => [name, changes[name]])) as Partial<Values>,
    changed,
    isChanged: (name: keyof Values) => changed.includes(name),
    set: (patch: Partial<Values>) => setChanges((before) => ({ ...before, ...patch })),
    /** After `sent` was saved: only what was changed once more meanwhile stays. */
    settle: (sent: Partial<Values>) =>
      setChanges(
        (before) =>
          Object.fromEntries(
            Object.entries(before).filter(([name, value]) => value !== sent[name as keyof Values]),
          ) as Partial<Values>,
      ),
    discard: () => setChanges({}),
  };
};

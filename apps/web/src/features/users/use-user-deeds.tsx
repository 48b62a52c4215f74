import type { User } from "@gatehouse/shared/users/user";
import { type ReactNode, Suspense, useState } from "react";
import { lazily } from "../../lib/lazily";
import { useCan, useCurrentUser } from "../../lib/session";
import { useDialog } from "../../lib/use-dialog";
import { deedsFor, type UserDeed } from "./user-deeds";

const UserDeedDialog = lazily(() => import("./user-deed-dialog"), "UserDeedDialog");

/** What may be done with a person, how to begin it, and the dialog it goes on in. */
export const useUserDeeds = (user: User) => {
  const me = useCurrentUser();
  const can = useCan();
  const [deed, setDeed] = useState<UserDeed>("edit");
  const dialog = useDialog();
  const element: ReactNode = dialog.count > 0 && (
    <Suspense>
      <UserDeedDialog key={dialog.count} deed={deed} user={user} open={dialog.isOpen} onClose={dialog.close} />
    </Suspense>
  );
  return {
    deeds: deedsFor(user, { me, can }),
    begin: (next: UserDeed) => {
      setDeed(next);
      dialog.open();
    },
    prepare: UserDeedDialog.preload,
    dialog: element,
  };
};

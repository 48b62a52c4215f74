import { Ellipsis } from "lucide-react";
import { Suspense } from "react";
import { IconButton } from "../../components/ui/icon-button";
import { lazily } from "../../lib/lazily";
import type { UserDeedMenuProps } from "./user-deed-menu";

const UserDeedMenu = lazily(() => import("./user-deed-menu"), "UserDeedMenu");

/** What can be done with one person, wherever they stand; a list is there before its menus are. */
export const UserActions = (props: UserDeedMenuProps) => (
  <Suspense
    fallback={
      <IconButton icon={Ellipsis} label="Loading actions" size={props.size ?? "sm"} variant={props.variant} disabled />
    }
  >
    <UserDeedMenu {...props} />
  </Suspense>
);

import { Ellipsis } from "lucide-react";
import { Suspense } from "react";
import { IconButton } from "../../components/ui/icon-button";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import type { InvitationMenuProps } from "./invitation-menu";

const InvitationMenu = lazily(() => import("./invitation-menu"), "InvitationMenu");

/** Nothing can be done with what was accepted or revoked; a list is there before its menus are. */
export const InvitationActions = (props: InvitationMenuProps) => {
  const can = useCan();
  const { state } = props.invitation;
  if (!can("invitations:update") || state === "accepted" || state === "revoked") return null;
  return (
    <Suspense fallback={<IconButton icon={Ellipsis} label="Loading actions" size="sm" disabled />}>
      <InvitationMenu {...props} />
    </Suspense>
  );
};

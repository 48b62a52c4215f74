import { roleHints, roleLabels } from "@gatehouse/shared/messages";
import type { FaceState, UserDetails } from "@gatehouse/shared/users/user-details";
import { BadgeCheck, Ban, Check, DoorOpen, type LucideIcon, MessageSquare, Store } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Icon } from "../../components/ui/icon";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { signInRefusals } from "../audit/sign-in-refusals";

const faces: Record<FaceState, string> = {
  open: "Open",
  switched_off: "Closed by this person's switch",
  closed: "Closed for everybody, in the settings of the workspace",
};

type Line = { icon: LucideIcon; title: string; detail: string; isOpen: boolean };

const linesOf = (user: UserDetails): Line[] => {
  const { whyNotIn, portal, chat } = user.effective;
  const must = user.mustChangePassword ? "Works, and asks for a new password first" : "Works";
  const refused = whyNotIn && (signInRefusals[whyNotIn] ?? "Refused");
  return [
    { icon: DoorOpen, title: "Signing in", detail: refused ?? must, isOpen: !whyNotIn },
    { icon: BadgeCheck, title: roleLabels[user.role], detail: roleHints[user.role], isOpen: true },
    { icon: Store, title: "Portal", detail: faces[portal], isOpen: portal === "open" },
    { icon: MessageSquare, title: "Chat", detail: faces[chat], isOpen: chat === "open" },
  ];
};

/** What role, switches and status come to, each with its reason. */
export const UserEntrance = ({ user }: { user: UserDetails }) => (
  <Panel title={`What ${user.firstName} can do`} content="rows">
    <RowList label="Effective role">
      {linesOf(user).map(({ icon, title, detail, isOpen }) => (
        <Row
          key={title}
          start={<Tile icon={icon} />}
          end={<Icon of={isOpen ? Check : Ban} tone={isOpen ? "success" : "warning"} />}
        >
          <Text as="div" size="sm" weight="medium">
            {title}
          </Text>
          <Text as="div" size="xs" tone="muted">
            {detail}
          </Text>
        </Row>
      ))}
    </RowList>
  </Panel>
);

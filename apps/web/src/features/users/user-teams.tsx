import type { UserDetails } from "@gatehouse/shared/users/user-details";
import { Pencil, Users } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Button } from "../../components/ui/button";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { useUserDeeds } from "./use-user-deeds";

export const UserTeams = ({ user }: { user: UserDetails }) => {
  const { deeds, begin, prepare, dialog } = useUserDeeds(user);
  return (
    <Panel
      title="Memberships"
      content="rows"
      actions={
        deeds.has("teams") && (
          <Button size="sm" icon={Pencil} onPointerEnter={prepare} onClick={() => begin("teams")}>
            Change teams
          </Button>
        )
      }
    >
      <RowList label="Teams">
        {user.teams.map(({ id, name, isDefault }) => (
          <Row key={id} start={<Tile icon={Users} />}>
            <Text as="div" size="sm" weight="medium">
              {name}
            </Text>
            <Text as="div" size="xs" tone="muted">
              {isDefault ? `Everybody at ${user.organization?.name ?? "the organization"}` : user.organization?.name}
            </Text>
          </Row>
        ))}
      </RowList>
      {dialog}
    </Panel>
  );
};

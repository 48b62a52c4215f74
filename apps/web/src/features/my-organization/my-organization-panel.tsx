import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import { Dotted } from "../../components/layout/dotted";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { Avatar } from "../../components/ui/avatar";
import { ButtonLink } from "../../components/ui/button-link";
import { Text } from "../../components/ui/text";
import { formatCount } from "../../lib/format";
import { formatBounded } from "../../lib/format-bounded";

type MyOrganizationPanelProps = { organization: NonNullable<MyOrganization["organization"]> };

export const MyOrganizationPanel = ({ organization: { name, counts } }: MyOrganizationPanelProps) => (
  <Panel title="My organization" content="rows">
    <RowList>
      <Row
        start={<Avatar name={name} size={32} shape="square" />}
        end={
          <ButtonLink to="/portal/organization" size="sm">
            Open
          </ButtonLink>
        }
      >
        <Text as="div" weight="medium" isTruncated>
          {name}
        </Text>
        <Text as="div" size="xs" tone="muted">
          <Dotted>
            {`${formatBounded(counts.members)} ${counts.members.value === 1 ? "member" : "members"}`}
            {formatCount(counts.teams, { one: "team", many: "teams" })}
          </Dotted>
        </Text>
      </Row>
    </RowList>
  </Panel>
);
